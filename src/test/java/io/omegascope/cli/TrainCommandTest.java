package io.omegascope.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.info.Multiplet;
import io.omegascope.net.Precision;
import io.omegascope.run.NetworkConfig;
import io.omegascope.run.Origin;
import io.omegascope.run.Parameters;
import io.omegascope.run.Preset;
import io.omegascope.run.RetrainMode;
import io.omegascope.run.RunConfig;
import io.omegascope.run.RunState;
import io.omegascope.run.Schedule;
import io.omegascope.run.Seeds;
import io.omegascope.run.StartingWeights;
import io.omegascope.run.SubNetwork;
import io.omegascope.store.ConfigJson;
import io.omegascope.store.Library;
import io.omegascope.store.RunReader;
import io.omegascope.store.StoredRun;
import io.omegascope.task.ModularArithmetic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainCommandTest {
    private static final List<String> SMALL = List.of("train", "--modulus", "23", "--hidden", "32", "--epochs", "60");
    private static final List<String> TINY = List.of("train", "--modulus", "5", "--hidden", "4", "--epochs", "1");

    @TempDir
    Path root;

    @BeforeEach
    void useAnotherLibrary() {
        System.setProperty("omegascope.library", root.resolve("library").toString());
    }

    @AfterEach
    void useTheOwnLibrary() {
        System.clearProperty("omegascope.library");
    }

    @Test
    void theObjectHasTheseFieldsInThisOrder() throws IOException {
        Session session =
                Session.of(SMALL, "--seed", "1", "--out", root.resolve("run").toString(), "--json");
        session.assertDone();
        StoredRun run = RunReader.read(root.resolve("run"));
        assertEquals(new RunState.Finished(), run.header().state());
        assertEquals(61, run.metrics().size());
        assertEquals(61, run.profiles().size());
        assertEquals(
                List.of(
                        "trainAccuracy99Epoch",
                        "testAccuracy50Epoch",
                        "testAccuracy90Epoch",
                        "testAccuracy99Epoch",
                        "finalTrainAccuracy",
                        "finalTestAccuracy",
                        "finalTrainLoss",
                        "finalTestLoss",
                        "epochsPerSecond",
                        "stepMilliseconds",
                        "measurements",
                        "synergyPeak",
                        "highestSynergy",
                        "phases"),
                session.out()
                        .lines()
                        .filter(line -> line.startsWith("  \""))
                        .map(line -> line.substring(3, line.indexOf('"', 3)))
                        .toList());
        assertTrue(session.out().contains("\"epochsPerSecond\" : null"), "60 epochs are too few to be timed.");
        assertTrue(session.out().contains("\"measurements\" : 61"), session.out());
        assertTrue(
                session.out()
                        .contains("\"finalTestAccuracy\" : "
                                + run.metrics().getLast().testAccuracy()),
                session.out());
    }

    @Test
    void theSameConfigurationGivesTheSameBytes() throws IOException {
        Path first = root.resolve("first");
        Path second = root.resolve("second");
        Session.of(SMALL, "--seed", "2", "--out", first.toString()).assertDone();
        Session.of(List.of("train"), "--config", first.resolve("run.json").toString(), "--out", second.toString())
                .assertDone();
        for (String name : List.of("metrics.csv", "profiles.jsonl")) {
            assertArrayEquals(Files.readAllBytes(first.resolve(name)), Files.readAllBytes(second.resolve(name)), name);
        }
        assertArrayEquals(
                RunReader.snapshot(first, 60).weights().parts().get(0).values(),
                RunReader.snapshot(second, 60).weights().parts().get(0).values());
    }

    @Test
    void optionsComeBeforeTheFileAndTheFileBeforeThePreset() throws IOException {
        RunConfig config = Preset.ALPHA_8.config(new Seeds(5, 6, 6));
        Path file = Files.writeString(root.resolve("config.json"), ConfigJson.text(config));
        Session session = Session.of(
                TINY,
                "--preset",
                "wd-50",
                "--config",
                file.toString(),
                "--seed",
                "7",
                "--init-seed=8",
                "--beta1=0.8",
                "--out",
                root.resolve("run").toString());
        session.assertDone();
        RunConfig trained = RunReader.header(root.resolve("run")).config();
        assertEquals(new Seeds(7, 8, 7), trained.seeds());
        assertEquals(8, trained.network().alpha());
        assertEquals(0.8, trained.optimizer().beta1());
        assertEquals(1, trained.schedule().epochs());
        assertEquals(5, trained.task().symbols());
    }

    @Test
    void theOrderOfOptionsDoesNotMatter() throws IOException {
        Session.of(TINY, "--preset=wd-50", "--learning-rate=1", "--weight-decay=1.5", "--out=" + root.resolve("run"))
                .assertDone();
        assertEquals(
                1.5, RunReader.header(root.resolve("run")).config().optimizer().weightDecay());
    }

    @Test
    void withoutAFolderTheRunGoesToTheLibrary() throws IOException {
        Session session = Session.of(TINY, "--json");
        assertEquals(0, session.exitCode());
        Library.Listing found = Library.standard().list();
        assertEquals(1, found.runs().size());
        assertEquals("The run is kept in " + found.runs().getFirst().folder().path() + ".\n", session.err());
    }

    @Test
    void aRetrainingStartsFromTheWeightsOfItsParent() throws IOException {
        Session.of(TINY, "--out=" + root.resolve("parent")).assertDone();
        Path file = root.resolve("part.json");
        Path child = root.resolve("child");
        Files.writeString(file, ConfigJson.text(retrained("parent")));
        Session.of(List.of("train"), "--config=" + file, "--out=" + child).assertDone();
        double[] whole = RunReader.snapshot(root.resolve("parent"), 1)
                .weights()
                .parts()
                .get(1)
                .values();
        assertArrayEquals(
                new double[] {whole[0], 0, whole[2], 0},
                RunReader.snapshot(child, 0).weights().parts().get(1).values());
    }

    @Test
    void aRetrainingWithoutItsParentIsRefused() throws IOException {
        Path file = root.resolve("part.json");
        Files.writeString(file, ConfigJson.text(retrained("lost")));
        Session session = Session.of(List.of("train"), "--config=" + file, "--out=" + root.resolve("child"));
        assertEquals(
                "%s: the run retrains a part of 'lost', which is neither beside it nor in %s.\n"
                        .formatted(file, root.resolve("library")),
                session.err());
        assertEquals(2, session.exitCode());
        assertTrue(Files.notExists(root.resolve("child")));
    }

    private RunConfig retrained(String parent) {
        SubNetwork part = new SubNetwork(1, new Multiplet(0, 2), 4, new Multiplet(0));
        return Preset.WD_2
                .config(Seeds.all(0))
                .withTask(new ModularArithmetic(ModularArithmetic.Operation.ADDITION, 5, 0.4, 0))
                .withNetwork(NetworkConfig.paper(4, 1, false, Precision.FLOAT32))
                .withSchedule(new Schedule(1, 60, 80))
                .withOrigin(new Origin.Retrained(parent, 1, part, RetrainMode.ISOLATED, StartingWeights.SNAPSHOT, 0));
    }

    @Test
    void everyParameterIsAnOptionInTheHelp() {
        Session session = Session.of(List.of("train"), "--help");
        session.assertDone();
        Parameters.ALL.forEach(p -> assertTrue(session.out().contains("--" + p.key() + "="), p.key()));
        assertTrue(session.out().contains("wd-0.1, wd-2.0, wd-10, wd-50"), session.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            train --preset nope            | Option --preset: Preset is 'nope'; allowed are wd-0.1, wd-2.0, wd-10, wd-50, alpha-1, alpha-8, alpha-50.
            train --hiden 3                | --hiden is not known; did you mean --hidden?
            train --hidden 2               | Option --hidden: Hidden neurons is 2; allowed is 3 to 4096.
            train --task sparse-parity --bits 2 --relevant-bits 50 | Option --relevant-bits: Relevant bits is 50; allowed is 1 to 2.
            sweep plan.json --workers x    | Option --workers is 'x'; allowed is a whole number.
            train --hidden x               | Option --hidden: Hidden neurons is 'x'; allowed is a whole number.
            train --hidden                 | Missing required parameter for option '--hidden' (N).
            train --modulus 98             | Option --modulus: Modulus is 98; allowed is a prime from 3 to 199.
            train --ties maybe             | Option --ties: Ties is 'maybe'; allowed is average or ordinal or random.
            train --seed 1.5               | Option --seed: the seed is '1.5'; allowed is a whole number.
            train --config none.json       | none.json cannot be read: there is no such file.
            train --out src                | src already holds something; choose a new or an empty folder.
            train --out pom.xml            | pom.xml is a file; choose a folder for the run.
            train more                     | more is not known; omegascope train --help lists what there is.
            trian                          | 'trian' is neither a command nor the folder of a run; omegascope --help lists the commands.
            src                            | src is no run: it has no run.json.
            """)
    void whatIsNotRightIsSaidInOneSentence(String arguments, String sentence) {
        Session session = Session.of(List.of(arguments.split(" ")));
        assertEquals(sentence + "\n", session.err());
        assertEquals("", session.out());
        assertEquals(2, session.exitCode());
        assertTrue(Files.notExists(root.resolve("library")), "Nothing is made for a run that is refused.");
    }

    @Test
    void aRunThatCannotBeKeptAnyMoreTrainsOnAndSaysWhatIsLost() throws Exception {
        Path folder = root.resolve("run");
        CompletableFuture<Session> training = CompletableFuture.supplyAsync(
                () -> Session.of(SMALL, "--epochs=2000", "--dense=2000", "--out=" + folder));
        Path checkpoints = folder.resolve("checkpoints");
        while (!training.isDone() && Files.notExists(checkpoints.resolve("epoch-000003.npz"))) {
            Thread.sleep(10);
        }
        Files.move(checkpoints, folder.resolve("elsewhere"));
        Session session = training.get(60, TimeUnit.SECONDS);
        assertTrue(
                session.err()
                        .matches(
                                "Nothing is saved after epoch (\\d+): .*epoch-\\d+\\.npz cannot be written: its folder is not"
                                        + " there or takes nothing\\. It trains on in memory, and writing is tried again every few"
                                        + " seconds\\.\nNothing is saved after epoch \\1: .* The rest is lost\\.\n"),
                session.err());
        assertTrue(session.out().contains("epoch"), "what came out is known: " + session.out());
        assertEquals(1, session.exitCode());
        assertTrue(RunReader.read(folder).state() instanceof RunState.Stopped);
    }
}
