package io.omegascope.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.run.PhaseTracker;
import io.omegascope.run.RunEvent;
import io.omegascope.run.RunState;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The runs that come with the program open, and say the same as when they were made.
class SampleRunsTest {
    @Test
    void allTogetherTakeLessThanTenMebibytes() throws IOException {
        long bytes = 0;
        for (RunHeader run : new Library(Path.of("sample-runs")).list().runs()) {
            bytes += run.folder().bytes();
        }
        assertTrue(bytes > 0 && bytes < 10 << 20, "bytes: " + bytes);
    }

    @ParameterizedTest
    @CsvSource({
        "wd-2.0, 1500, 174",
        "wd-2.0-isolated, 1500, 174",
        "wd-2.0-inverse, 1500, 174",
        "wd-2.0-control, 1500, 174",
        "wd-0.1, 5000, 215",
        "alpha-8, 1500, 174"
    })
    void opensWithItsMeasurementsPhasesAndWeights(String name, int epochs, int measurements) throws IOException {
        StoredRun run = RunReader.read(Path.of("sample-runs", name));
        assertEquals(new RunState.Finished(), run.state());
        assertEquals(measurements, run.metrics().size());
        assertEquals(measurements, run.profiles().size());
        assertEquals(97 * 2, run.snapshot(epochs).weights().layers().getFirst().inputs());

        PhaseTracker tracker = new PhaseTracker(run.config().phases());
        run.metrics().forEach(tracker::add);
        run.profiles().forEach((epoch, profile) -> tracker.add(new RunEvent.InfoProfile(epoch, profile)));
        RunEvent.PhasesChanged phases = tracker.update(true).orElseThrow();
        assertEquals(
                phases, new RunEvent.PhasesChanged(run.phases(), run.header().synergyPeak()));
    }
}
