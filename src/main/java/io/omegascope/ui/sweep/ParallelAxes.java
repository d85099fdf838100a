package io.omegascope.ui.sweep;

import io.omegascope.experiment.Outcome;
import io.omegascope.experiment.SweepRow;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Parallel coordinates (Inselberg 1985): an upright axis for each parameter in which runs differ and for some
/// outcomes, and a line across them for each run.
///
/// @param runs in the order of the places of each axis
record ParallelAxes(List<SweepRow> runs, List<Axis> axes) {
    /// Where a run stands that never came to an outcome, below the axis.
    static final double SHELF = -0.08;

    private static final int MOST_TICKS = 12;

    /// @param places of the runs, from 0 at the bottom to 1 at the top, or [#SHELF]
    record Axis(String title, List<Tick> ticks, double[] places, boolean hasShelf) {}

    record Tick(double place, String text) {}

    static ParallelAxes of(List<SweepRow> runs, List<String> keys, List<Outcome> outcomes) {
        List<Axis> axes = new ArrayList<>();
        keys.forEach(key -> axes.add(axis(runs, key)));
        outcomes.forEach(outcome -> axes.add(axis(runs, outcome)));
        return new ParallelAxes(runs, List.copyOf(axes));
    }

    private static Axis axis(List<SweepRow> runs, String key) {
        List<String> values = SweepGrid.values(runs, key);
        double step = 1.0 / Math.max(1, values.size() - 1);
        int every = Math.ceilDiv(values.size(), MOST_TICKS);
        List<Tick> ticks = IntStream.range(0, values.size())
                .filter(i -> i % every == 0)
                .mapToObj(i -> new Tick(i * step, values.get(i)))
                .toList();
        double[] places = runs.stream()
                .mapToDouble(r -> values.indexOf(r.values().get(key)) * step)
                .toArray();
        return new Axis(key, ticks, places, false);
    }

    private static Axis axis(List<SweepRow> runs, Outcome outcome) {
        List<OptionalDouble> values = runs.stream().map(outcome::of).toList();
        OutcomeScale scale = OutcomeScale.of(outcome, values.stream().flatMapToDouble(OptionalDouble::stream));
        double[] places = values.stream()
                .mapToDouble(v -> v.isPresent() ? scale.fraction(v.getAsDouble()) : SHELF)
                .toArray();
        boolean hasShelf = values.stream().anyMatch(OptionalDouble::isEmpty);
        List<Tick> ticks = new ArrayList<>();
        if (values.stream().anyMatch(OptionalDouble::isPresent)) {
            double[] fractions = scale.high() > scale.low() ? new double[] {0, 0.5, 1} : new double[] {0.5};
            for (double fraction : fractions) {
                ticks.add(new Tick(fraction, scale.text(scale.at(fraction))));
            }
        }
        if (hasShelf) {
            ticks.add(new Tick(SHELF, "none"));
        }
        return new Axis(outcome.label(), List.copyOf(ticks), places, hasShelf);
    }

    /// The run whose line is nearest to a place between the axes.
    ///
    /// @param position from 0 at the first axis to the number of axes less one
    /// @param reach    how far it may be away
    /// @param among    by their places among the runs
    @Nullable
    SweepRow nearest(double position, double place, double reach, IntPredicate among) {
        int left = Math.clamp((int) Math.floor(position), 0, Math.max(0, axes.size() - 2));
        double part = position - left;
        SweepRow nearest = null;
        double least = reach;
        for (int i = 0; i < runs.size(); i++) {
            double from = axes.get(left).places()[i];
            double to = axes.get(Math.min(left + 1, axes.size() - 1)).places()[i];
            double distance = Math.abs(from + part * (to - from) - place);
            if (distance <= least && among.test(i)) {
                least = distance;
                nearest = runs.get(i);
            }
        }
        return nearest;
    }
}
