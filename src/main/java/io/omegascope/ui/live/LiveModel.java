package io.omegascope.ui.live;

import io.omegascope.run.Phase;
import io.omegascope.run.PhaseInterval;
import io.omegascope.run.RunEvent.EpochMetrics;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.Selection;

/// The curves of one run, made anew from its history.
///
/// @param synergy    in nats, or scaled to 0–1 over the run, as redundancy
/// @param neurons    size of the most synergistic sub-network
record LiveModel(
        Series trainAccuracy,
        Series testAccuracy,
        Series trainLoss,
        Series testLoss,
        Series synergy,
        Series redundancy,
        Series neurons) {

    static LiveModel of(RunModel run, Measurements measurements, boolean normalised) {
        Series synergy = measurements.synergy();
        Series redundancy = measurements.redundancy();
        return new LiveModel(
                Series.ofMetrics(run, EpochMetrics::trainAccuracy),
                Series.ofMetrics(run, EpochMetrics::testAccuracy),
                Series.ofMetrics(run, EpochMetrics::trainLoss).positive(),
                Series.ofMetrics(run, EpochMetrics::testLoss).positive(),
                normalised ? synergy.normalised() : synergy,
                normalised ? redundancy.normalised() : redundancy,
                measurements.neurons());
    }

    /// The phase that an epoch belongs to; where one ends and the next begins, the one that ends.
    static Phase phase(RunModel run, int epoch) {
        return run.phases().stream()
                .filter(p -> epoch != Selection.NONE && p.from() <= epoch && epoch <= p.to())
                .map(PhaseInterval::phase)
                .findFirst()
                .orElse(Phase.UNDETERMINED);
    }
}
