package io.omegascope.run;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// What came out of a run. Null stands for what was never reached, or is not known.
///
/// @param trainAccuracy99Epoch the first epoch with metrics at which train accuracy is at least .99; the others
///     likewise
/// @param stepMilliseconds     median time of one update
/// @param measurements         snapshots that could be measured
/// @param synergyPeak          at the end of the first rise of synergy that the rule of phases finds
/// @param highestSynergy       of all measurements, wherever it lies
public record RunSummary(
        @Nullable Integer trainAccuracy99Epoch,
        @Nullable Integer testAccuracy50Epoch,
        @Nullable Integer testAccuracy90Epoch,
        @Nullable Integer testAccuracy99Epoch,
        @Nullable Double finalTrainAccuracy,
        @Nullable Double finalTestAccuracy,
        @Nullable Double finalTrainLoss,
        @Nullable Double finalTestLoss,
        @Nullable Double epochsPerSecond,
        @Nullable Double stepMilliseconds,
        int measurements,
        @Nullable SynergyPeak synergyPeak,
        @Nullable SynergyPeak highestSynergy,
        List<PhaseInterval> phases) {

    /// @param value minus the lowest O-information, in nats, unsmoothed
    public record SynergyPeak(int epoch, double value) {}

    public RunSummary {
        phases = List.copyOf(phases);
    }

    /// @param metrics ascending
    /// @param peak    epoch of the measurement nearest to the first peak of synergy
    public static RunSummary of(
            List<RunEvent.EpochMetrics> metrics,
            Map<Integer, Profile> profiles,
            List<PhaseInterval> phases,
            @Nullable Integer peak,
            @Nullable StepStatistics speed) {
        return new RunSummary(
                first(metrics, RunEvent.EpochMetrics::trainAccuracy, 0.99),
                first(metrics, RunEvent.EpochMetrics::testAccuracy, 0.5),
                first(metrics, RunEvent.EpochMetrics::testAccuracy, Schedule.GENERALISED),
                first(metrics, RunEvent.EpochMetrics::testAccuracy, 0.99),
                last(metrics, RunEvent.EpochMetrics::trainAccuracy),
                last(metrics, RunEvent.EpochMetrics::testAccuracy),
                last(metrics, RunEvent.EpochMetrics::trainLoss),
                last(metrics, RunEvent.EpochMetrics::testLoss),
                speed == null ? null : speed.epochsPerSecond(),
                speed == null ? null : speed.stepMilliseconds(),
                (int) profiles.values().stream().filter(p -> p.reason() == null).count(),
                peak == null ? null : peak(profiles, peak),
                highest(profiles),
                phases);
    }

    private static @Nullable Integer first(
            List<RunEvent.EpochMetrics> metrics, ToDoubleFunction<RunEvent.EpochMetrics> accuracy, double level) {
        return metrics.stream()
                .filter(m -> accuracy.applyAsDouble(m) >= level)
                .findFirst()
                .map(RunEvent.EpochMetrics::epoch)
                .orElse(null);
    }

    private static @Nullable Double last(
            List<RunEvent.EpochMetrics> metrics, ToDoubleFunction<RunEvent.EpochMetrics> value) {
        return metrics.isEmpty() ? null : value.applyAsDouble(metrics.getLast());
    }

    /// The earliest, where several are equal.
    private static @Nullable SynergyPeak highest(Map<Integer, Profile> profiles) {
        return profiles.entrySet().stream()
                .filter(e -> e.getValue().reason() == null)
                .map(e -> new SynergyPeak(e.getKey(), e.getValue().synergy()))
                .max(Comparator.comparingDouble(SynergyPeak::value)
                        .thenComparing(
                                Comparator.comparingInt(SynergyPeak::epoch).reversed()))
                .orElse(null);
    }

    private static @Nullable SynergyPeak peak(Map<Integer, Profile> profiles, int epoch) {
        Profile profile = profiles.get(epoch);
        return profile == null ? null : new SynergyPeak(epoch, profile.synergy());
    }
}
