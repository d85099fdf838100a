package io.omegascope.store;

import io.omegascope.run.PhaseInterval;
import io.omegascope.run.Profile;
import io.omegascope.run.RunConfig;
import io.omegascope.run.RunEvent;
import io.omegascope.run.RunState;
import io.omegascope.run.RunSummary;
import io.omegascope.run.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A run as it is on disk.
///
/// @param metrics  one entry a due epoch, ascending
/// @param profiles measurements by epoch
public record StoredRun(
        RunHeader header, List<RunEvent.EpochMetrics> metrics, NavigableMap<Integer, Profile> profiles) {
    public StoredRun {
        metrics = List.copyOf(metrics);
        profiles = Collections.unmodifiableNavigableMap(new TreeMap<>(profiles));
    }

    public String id() {
        return header.id();
    }

    public RunConfig config() {
        return header.config();
    }

    /// How the run ended. One that was killed had no time to say so: it counts as stopped.
    public RunState state() {
        return header.state().isEnded() ? header.state() : new RunState.Stopped();
    }

    /// How far it came, as far as that is written.
    public int epoch() {
        return metrics.isEmpty()
                ? header.epoch()
                : Math.max(header.epoch(), metrics.getLast().epoch());
    }

    public List<PhaseInterval> phases() {
        return header.phases();
    }

    /// The weights kept for a due epoch.
    public Snapshot snapshot(int epoch) throws IOException {
        return new Checkpoints(header.folder().checkpoints()).read(epoch, config());
    }

    /// The epochs of which weights are kept.
    public NavigableSet<Integer> keptEpochs() throws IOException {
        return new Checkpoints(header.folder().checkpoints()).epochs();
    }

    /// The last weights that are kept, or those of one epoch.
    ///
    /// @throws IOException in one sentence that says what is kept
    public Snapshot keptSnapshot(@Nullable Integer epoch) throws IOException {
        Checkpoints checkpoints = new Checkpoints(header.folder().checkpoints());
        return checkpoints.read(checkpoints.kept(epoch), config());
    }

    /// What came out, as `train --json` prints it.
    public RunSummary summary() {
        return RunSummary.of(metrics, profiles, phases(), header.synergyPeak(), header.speed());
    }

    /// Everything as the events that a live run would have sent.
    public List<RunEvent> events() {
        List<RunEvent> events = new ArrayList<>(metrics);
        profiles.forEach((epoch, profile) -> events.add(new RunEvent.InfoProfile(epoch, profile)));
        if (!phases().isEmpty()) {
            events.add(new RunEvent.PhasesChanged(phases(), header.synergyPeak()));
        }
        events.add(new RunEvent.StateChanged(state(), epoch()));
        return events;
    }
}
