package io.omegascope.ui.live;

import io.omegascope.run.Phase;
import io.omegascope.run.PhaseInterval;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.Selection;
import io.omegascope.ui.Unit;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// The curves of what was measured of one run, made anew each time.
///
/// @param synergy    in a unit of information, or scaled to 0–1 over the run, as redundancy
/// @param pairs      mean mutual information of pairs of clusters, in the same way
/// @param neurons    size of the most synergistic sub-network
record LiveModel(Information synergy, Information redundancy, Series pairs, Series neurons) {

    /// A curve with what a null model gives in its place, and its error over inputs; both may be empty.
    record Information(Series curve, Envelope expected, Envelope error) {
        DoubleStream finite() {
            return Stream.of(curve.finite(), expected.finite(), error.finite()).flatMapToDouble(s -> s);
        }

        private Information in(Scale scale) {
            return new Information(curve.in(scale), expected.in(scale), error.in(scale));
        }
    }

    static LiveModel of(Measurements measurements, boolean normalised, Unit unit) {
        Information synergy = measurements.synergy();
        Information redundancy = measurements.redundancy();
        return new LiveModel(
                synergy.in(normalised ? synergy.curve().range() : Scale.of(unit)),
                redundancy.in(normalised ? redundancy.curve().range() : Scale.of(unit)),
                measurements.pairs().in(normalised ? measurements.pairs().range() : Scale.of(unit)),
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
