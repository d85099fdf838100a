package io.omegascope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.run.Origin;
import io.omegascope.run.RetrainMode;
import io.omegascope.run.RunState;
import io.omegascope.run.StartingWeights;
import io.omegascope.store.RunReader;
import io.omegascope.store.StoredRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetrainCommandTest {
    @TempDir
    Path root;

    private Path parent = Path.of("");

    @BeforeEach
    void trainAParent() {
        parent = root.resolve("parent");
        Session.of(
                        List.of("train", "--modulus", "11", "--hidden", "20", "--clusters", "5", "--epochs", "12"),
                        "--out",
                        parent.toString())
                .assertDone();
    }

    @Test
    void trainsThePartThatItNames() throws IOException {
        Path child = root.resolve("child");
        retrain(
                        "--epoch",
                        "12",
                        "--order",
                        "3",
                        "--mode",
                        "inverse",
                        "--weights",
                        "snapshot",
                        "--out",
                        child.toString())
                .assertDone();
        StoredRun run = RunReader.read(child);
        assertEquals(new RunState.Finished(), run.state());
        Origin.Retrained origin = (Origin.Retrained) run.config().origin();
        assertEquals("parent", origin.parentRun());
        assertEquals(12, origin.epoch());
        assertEquals(RetrainMode.INVERSE, origin.mode());
        assertEquals(StartingWeights.SNAPSHOT, origin.from());
        assertEquals(3, origin.subNetwork().multiplet().order());
        assertTrue(origin.subNetwork().size() < 20);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--epoch 99 | Option --epoch: epoch 99 is not measured; the nearest that are: 12.",
                "--epoch soon | Option --epoch is 'soon'; allowed is an epoch, or peak.",
                "--epoch 12 --order 9 | Option --order is 9; at epoch 12 there are multiplets of order 3 to 5.",
                "--epoch 12 --order 5 --mode inverse | The sub-network is empty; choose a multiplet of a lower order.",
            })
    void refusesInOneSentence(String options, String sentence) {
        Session session = retrain(options.split(" "));
        assertEquals(2, session.exitCode());
        assertEquals(sentence, session.err().strip());
    }

    @Test
    void aRunWithoutMeasurementsIsRefused() throws IOException {
        Files.writeString(parent.resolve("profiles.jsonl"), "");
        Session session = retrain();
        assertEquals(2, session.exitCode());
        assertEquals(
                parent + " holds no measurement to choose a multiplet from.",
                session.err().strip());
    }

    @Test
    void anEmptyPathIsRefused() {
        Session session = Session.of(List.of("retrain", ""));
        assertEquals(2, session.exitCode());
        assertTrue(session.err().contains("allowed is a file or a folder"), session.err());
    }

    private Session retrain(String... options) {
        return Session.of(List.of("retrain", parent.toString()), options);
    }
}
