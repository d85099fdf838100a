package io.omegascope.experiment.prediction;

import io.omegascope.run.PhaseRule;
import io.omegascope.run.PhaseTracker;
import io.omegascope.run.Profile;
import io.omegascope.run.RunEvent.EpochMetrics;
import io.omegascope.run.RunEvent.InfoProfile;
import io.omegascope.store.StoredRun;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What is known of a run at an epoch of decision: nothing that comes later is in here.
///
/// @param epoch    of decision
/// @param metrics  of due epochs up to there, ascending, one or more
/// @param profiles measurements up to there that could be made
/// @param peak     the measured epoch of the first peak of synergy, if by then the rule of phases sees it passed
record EarlyRun(int epoch, List<EpochMetrics> metrics, NavigableMap<Integer, Profile> profiles, OptionalInt peak) {

    static EarlyRun of(StoredRun run, int epoch) {
        return of(run.config().phases(), run.metrics(), run.profiles(), epoch);
    }

    /// @throws IllegalArgumentException if nothing is known by then
    static EarlyRun of(
            PhaseRule rule, Collection<EpochMetrics> metrics, NavigableMap<Integer, Profile> profiles, int epoch) {
        List<EpochMetrics> known =
                metrics.stream().filter(m -> m.epoch() <= epoch).toList();
        if (known.isEmpty()) {
            throw new IllegalArgumentException("There are no metrics up to epoch %d.".formatted(epoch));
        }
        NavigableMap<Integer, Profile> measured = new TreeMap<>(profiles.headMap(epoch, true));
        measured.values().removeIf(p -> p.reason() != null);
        return new EarlyRun(epoch, known, measured, peak(rule, known, profiles.headMap(epoch, true)));
    }

    EpochMetrics last() {
        return metrics.getLast();
    }

    private static OptionalInt peak(
            PhaseRule rule, List<EpochMetrics> metrics, NavigableMap<Integer, Profile> profiles) {
        PhaseTracker tracker = new PhaseTracker(rule);
        metrics.forEach(tracker::add);
        profiles.forEach((epoch, profile) -> tracker.add(new InfoProfile(epoch, profile)));
        @Nullable Integer peak = tracker.update(false).orElseThrow().synergyPeak();
        return peak == null ? OptionalInt.empty() : OptionalInt.of(peak);
    }
}
