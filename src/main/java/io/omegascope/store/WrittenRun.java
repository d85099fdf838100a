package io.omegascope.store;

import io.omegascope.run.Profile;
import io.omegascope.run.Resumption;
import io.omegascope.run.RunEvent.EpochMetrics;
import io.omegascope.run.RunEvent.InfoProfile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What the text files of a run hold, in memory: a disk that fails can be written anew from it, or another one. Weights
/// are not among it.
final class WrittenRun {
    private final List<EpochMetrics> metrics = new ArrayList<>();
    private final NavigableMap<Integer, Profile> profiles = new TreeMap<>();
    private List<String> events = List.of();
    private boolean resumed;

    /// Of a run that is about to begin.
    static WrittenRun nothing() {
        return new WrittenRun();
    }

    /// Of a run that goes on.
    ///
    /// @param events lines of `events.jsonl`
    static WrittenRun of(Optional<Resumption> resumption, List<String> events) {
        WrittenRun written = new WrittenRun();
        resumption.ifPresent(r -> {
            written.metrics.addAll(r.metrics());
            written.profiles.putAll(r.profiles());
        });
        written.events = List.copyOf(events);
        written.resumed = true;
        return written;
    }

    void add(EpochMetrics m) {
        metrics.add(m);
    }

    void add(InfoProfile p) {
        profiles.put(p.epoch(), p.profile());
    }

    /// @param all lines of `events.jsonl`
    void take(List<String> all) {
        if (all.size() > events.size()) {
            events = List.copyOf(all);
            resumed = false;
        }
    }

    List<EpochMetrics> metrics() {
        return Collections.unmodifiableList(metrics);
    }

    NavigableMap<Integer, Profile> profiles() {
        return Collections.unmodifiableNavigableMap(profiles);
    }

    Stream<String> profileLines() {
        return profiles.entrySet().stream().map(p -> ProfilesFile.line(p.getKey(), p.getValue()));
    }

    List<String> events() {
        return events;
    }

    /// Whether the next state is that of a run that goes on.
    boolean isResumed() {
        return resumed;
    }

    /// Of which measurements were made last; -1 before there are any.
    int epoch() {
        return metrics.isEmpty() ? -1 : metrics.getLast().epoch();
    }
}
