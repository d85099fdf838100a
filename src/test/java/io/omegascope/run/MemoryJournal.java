package io.omegascope.run;

import io.omegascope.net.LearnerState;
import java.io.FileNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// A journal in memory, and what was written to it.
class MemoryJournal implements RunJournal {
    private final List<RunEvent> events = new CopyOnWriteArrayList<>();
    private final Map<Integer, Snapshot> snapshots = new ConcurrentHashMap<>();
    private volatile @Nullable Kept kept;

    private record Kept(int epoch, LearnerState state) {}

    @Override
    public String id() {
        return "in-memory";
    }

    @Override
    public void append(RunEvent event) {
        events.add(event);
    }

    @Override
    public void append(Snapshot snapshot) {
        snapshots.put(snapshot.epoch(), snapshot);
    }

    @Override
    public void keep(int epoch, LearnerState state) {
        kept = new Kept(epoch, state);
    }

    /// From where the run was kept last.
    Resumption resumption() {
        Kept last = Objects.requireNonNull(kept, "nothing is kept");
        return new Resumption(last.epoch(), last.state(), metrics(), profiles());
    }

    @Override
    public Snapshot snapshot(int epoch) throws FileNotFoundException {
        Snapshot kept = snapshots.get(epoch);
        if (kept == null) {
            throw new FileNotFoundException("No snapshot of epoch " + epoch + ".");
        }
        return kept;
    }

    List<RunEvent> events() {
        return new ArrayList<>(events);
    }

    List<RunEvent.EpochMetrics> metrics() {
        return events.stream()
                .filter(RunEvent.EpochMetrics.class::isInstance)
                .map(RunEvent.EpochMetrics.class::cast)
                .toList();
    }

    /// The first due epoch at which a curve is at a level, or -1.
    int firstEpoch(ToDoubleFunction<RunEvent.EpochMetrics> curve, double level) {
        return metrics().stream()
                .filter(m -> curve.applyAsDouble(m) >= level)
                .mapToInt(RunEvent.EpochMetrics::epoch)
                .findFirst()
                .orElse(-1);
    }

    /// Measurements by epoch.
    NavigableMap<Integer, Profile> profiles() {
        NavigableMap<Integer, Profile> profiles = new TreeMap<>();
        events.forEach(e -> {
            if (e instanceof RunEvent.InfoProfile p) {
                profiles.put(p.epoch(), p.profile());
            }
        });
        return profiles;
    }

    Profile profile(int epoch) {
        return Objects.requireNonNull(profiles().get(epoch), "no measurement");
    }

    RunEvent.PhasesChanged phases() {
        return events.stream()
                .filter(RunEvent.PhasesChanged.class::isInstance)
                .map(RunEvent.PhasesChanged.class::cast)
                .reduce((_, last) -> last)
                .orElseThrow();
    }
}
