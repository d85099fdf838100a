package io.omegascope.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.omegascope.run.PhaseTracker;
import io.omegascope.run.RunEvent;
import io.omegascope.run.RunState;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The runs that come with the program open, and say the same as when they were made.
class SampleRunsTest {
    @ParameterizedTest
    @ValueSource(strings = {"wd-2.0", "wd-2.0-isolated", "wd-2.0-inverse", "wd-2.0-control"})
    void opensWithItsMeasurementsPhasesAndWeights(String name) throws IOException {
        StoredRun run = RunReader.read(Path.of("sample-runs", name));
        assertEquals(new RunState.Finished(), run.state());
        assertEquals(174, run.metrics().size());
        assertEquals(174, run.profiles().size());
        assertEquals(97 * 2, run.snapshot(1500).weights().layers().getFirst().inputs());

        PhaseTracker tracker = new PhaseTracker(run.config().phases());
        run.metrics().forEach(tracker::add);
        run.profiles().forEach((epoch, profile) -> tracker.add(new RunEvent.InfoProfile(epoch, profile)));
        RunEvent.PhasesChanged phases = tracker.update(true).orElseThrow();
        assertEquals(
                phases, new RunEvent.PhasesChanged(run.phases(), run.header().synergyPeak()));
    }
}
