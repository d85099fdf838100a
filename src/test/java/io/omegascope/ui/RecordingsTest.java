package io.omegascope.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.cluster.ClusteringMethod;
import io.omegascope.info.Multiplet;
import io.omegascope.info.Replicates;
import io.omegascope.info.Ties;
import io.omegascope.run.NullModel;
import io.omegascope.run.Profile;
import io.omegascope.run.RunState;
import io.omegascope.store.ActivationFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingsTest {
    private static final Recording.Options COLUMNS =
            new Recording.Options(0, ClusteringMethod.WARD, Ties.AVERAGE, NullModel.PERMUTATION);

    @TempDir
    private Path folder;

    private final Recordings recordings = new Recordings();

    /// The third column is constant, the last the sum of the first two with noise.
    private Recording recording() throws IOException {
        Random random = new Random(7);
        StringBuilder csv = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            double x = random.nextGaussian();
            double y = random.nextGaussian();
            csv.append("%s,%s,1,%s%n".formatted(x, y, x + y + random.nextGaussian()));
        }
        Path file = Files.writeString(folder.resolve("layer.csv"), csv);
        return new Recording(file, ActivationFile.open(file));
    }

    @Test
    void measuresColumnsAndNamesThemByTheirPlace() throws Exception {
        RunModel run = measured(COLUMNS);

        assertInstanceOf(RunState.Finished.class, run.state());
        assertFalse(run.isTrained());
        assertTrue(run.config().isEmpty());
        assertTrue(run.phases().isEmpty(), "phases are of training");
        Profile profile = run.profiles().get(0);
        assertNotNull(profile);
        assertTrue(profile.synergy() > 0.1, () -> profile.synergy() + " nats");
        assertEquals(new Multiplet(0, 1, 3), run.names(0).of(new Multiplet(0, 1, 2)));
        assertEquals(
                200,
                profile.replicates(Replicates.Source.PERMUTATION).orElseThrow().count());
        assertArrayEquals(new int[] {400, 4}, new int[] {
            recordings.activations(run).at(0).call().samples(),
            recordings.activations(run).at(0).call().units()
        });
    }

    @Test
    void aStoppedMeasurementKeepsWhatItHas() throws Exception {
        Recording recording = recording();
        RunModel run = new RunModel("layer", "layer", recording.subject(COLUMNS), null);
        recordings.measure(run, new Activity(run), recording, COLUMNS);
        recordings.stop(run);
        awaitEnd(run);
        assertTrue(run.state().isEnded());
        recordings.forget(run);
        assertFalse(recordings.isMeasured(run));
    }

    @Test
    void anOfferIsTakenOnce() throws IOException {
        Recording recording = recording();
        assertEquals("400 samples of 4 columns", recording.shape());
        recordings.offer(recording);
        assertEquals(recording, recordings.take().orElseThrow());
        assertNull(recordings.offeredProperty().get());
        assertTrue(recordings.take().isEmpty());
        recording.file().close();
    }

    private RunModel measured(Recording.Options options) throws Exception {
        Recording recording = recording();
        RunModel run = new RunModel("layer", "layer", recording.subject(options), null);
        recordings.measure(run, new Activity(run), recording, options);
        awaitEnd(run);
        return run;
    }

    private void awaitEnd(RunModel run) throws InterruptedException {
        for (int i = 0; i < 600 && !run.state().isEnded(); i++) {
            Thread.sleep(50);
            recordings.pump();
        }
    }
}
