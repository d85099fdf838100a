package io.omegascope.experiment.paper;

import io.omegascope.run.Phase;
import io.omegascope.run.PhaseInterval;
import io.omegascope.run.Preset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/// What measures do over a stretch of a run.
final class Stretch {
    private static final double FACTOR = 2;

    private Stretch() {}

    /// How a measure changes in a phase, over the seeds that have it.
    ///
    /// @param sign 1 for a rise, -1 for a fall
    static Finding change(
            Evidence e,
            String what,
            Preset preset,
            Phase phase,
            Function<SeenRun, Series> measure,
            int sign,
            String unit) {
        List<Double> changes = e.each(preset, run -> run.phase(phase)
                .flatMap(p -> measure.apply(run).between(p.from(), p.to()).change().stream()
                        .map(c -> sign * c)
                        .boxed()
                        .findFirst()));
        return Finding.above(what, changes, 0, unit);
    }

    /// Synergy, redundancy and size of the sub-network at weight decay 0.1.
    static List<Finding> three(Evidence e, Phase phase, int sign) {
        return List.of(
                change(e, "synergy", Preset.WD_0_1, phase, SeenRun::synergy, sign, "nats"),
                change(e, "redundancy", Preset.WD_0_1, phase, SeenRun::redundancy, sign, "nats"),
                change(e, "size", Preset.WD_0_1, phase, SeenRun::neurons, sign, "neurons"));
    }

    /// The range of the middle 80% of values.
    static double middle(Series series) {
        Percentile percentile = new Percentile();
        percentile.setData(series.values());
        return percentile.evaluate(90) - percentile.evaluate(10);
    }

    /// By how much synergy rises after redundancy has fallen, up to the first peak of synergy, in decades.
    static Optional<Double> lag(SeenRun run) {
        if (run.peak().isEmpty()) {
            return Optional.empty();
        }
        Series synergy = run.synergy().between(0, run.peak().getAsInt());
        Series redundancy = run.redundancy().between(0, run.peak().getAsInt());
        OptionalInt rise = halfway(synergy, 1);
        OptionalInt fall = halfway(redundancy, -1);
        return rise.isPresent() && fall.isPresent()
                ? Optional.of(Timing.decades(rise.getAsInt(), fall.getAsInt()))
                : Optional.empty();
    }

    /// The first epoch, counted from the opposite extreme before, at which half of the way to the highest (sign 1) or
    /// lowest (sign -1) value is made.
    private static OptionalInt halfway(Series series, int sign) {
        if (series.values().length < 2) {
            return OptionalInt.empty();
        }
        double[] v = series.stream().map(x -> sign * x).toArray();
        int top = IntStream.range(0, v.length)
                .reduce((a, b) -> v[b] > v[a] ? b : a)
                .orElseThrow();
        int bottom = IntStream.rangeClosed(0, top)
                .reduce((a, b) -> v[b] < v[a] ? b : a)
                .orElseThrow();
        double middle = (v[bottom] + v[top]) / 2;
        return bottom == top
                ? OptionalInt.empty()
                : IntStream.rangeClosed(bottom, top)
                        .filter(i -> v[i] >= middle)
                        .map(i -> series.epochs()[i])
                        .findFirst();
    }

    /// Whether pairwise mutual information gives the same phases, with emergence at about the same epochs.
    static boolean samePhases(SeenRun run) {
        return run.phaseNames()
                        .equals(run.pairwisePhases().stream()
                                .map(PhaseInterval::phase)
                                .toList())
                && run.phase(Phase.EMERGENCE)
                        .map(own -> isNear(own, run.pairwisePhases()))
                        .orElse(true);
    }

    private static boolean isNear(PhaseInterval own, List<PhaseInterval> others) {
        return others.stream()
                .filter(p -> p.phase() == Phase.EMERGENCE)
                .allMatch(p -> isNear(own.from(), p.from()) && isNear(own.to(), p.to()));
    }

    private static boolean isNear(int one, int other) {
        return Math.abs(Timing.decades(one, other)) <= Math.log10(FACTOR);
    }
}
