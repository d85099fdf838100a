package io.omegascope.ui.library;

import io.omegascope.store.LibraryRow;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// A line of the table: a run, or the runs of one condition.
///
/// @param runs    one, or all of a condition that pass the filters
/// @param isGroup whether it stands for a condition
/// @param inside  whether it is a run under the line of its condition
record Line(List<ListedRun> runs, boolean isGroup, boolean inside) {
    static Line of(ListedRun run, boolean inside) {
        return new Line(List.of(run), false, inside);
    }

    static Line group(List<ListedRun> runs) {
        return new Line(List.copyOf(runs), true, false);
    }

    LibraryRow first() {
        return runs.getFirst().row();
    }

    /// Of the condition, for those that have one.
    String group() {
        return first().group();
    }

    /// Over the runs that came to a due epoch.
    OptionalDouble meanAccuracy() {
        return accuracies().average();
    }

    double lowestAccuracy() {
        return accuracies().min().orElse(Double.NaN);
    }

    double highestAccuracy() {
        return accuracies().max().orElse(Double.NaN);
    }

    private DoubleStream accuracies() {
        return runs.stream()
                .map(r -> r.row().testAccuracy())
                .filter(a -> a != null && !Double.isNaN(a))
                .mapToDouble(a -> a);
    }

    long grokked() {
        return runs.stream().filter(r -> r.row().grokked() != null).count();
    }

    /// The median epoch of grokking over all runs, where one that never did counts as infinite; of an even number of
    /// runs the mean of the middle two.
    double medianGrokked() {
        double[] epochs = runs.stream()
                .map(r -> r.row().grokked())
                .mapToDouble(e -> e == null ? Double.POSITIVE_INFINITY : e)
                .sorted()
                .toArray();
        int half = epochs.length / 2;
        return epochs.length % 2 == 1 ? epochs[half] : (epochs[half - 1] + epochs[half]) / 2;
    }

    long bytes() {
        return sum(LibraryRow::bytes);
    }

    private long sum(ToDoubleFunction<LibraryRow> value) {
        return (long)
                runs.stream().mapToDouble(r -> value.applyAsDouble(r.row())).sum();
    }

    /// Each once, in the order of the runs.
    String tags() {
        return runs.stream()
                .map(r -> r.row().tags())
                .flatMap(Collection::stream)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    String note() {
        return isGroup ? "" : first().note().replace('\n', ' ');
    }

    /// The mean over runs at each place of a curve, over those that came there; lowest and highest likewise.
    double[] mean() {
        return each(values -> values.average().orElse(Double.NaN));
    }

    double[] lowest() {
        return each(values -> values.min().orElse(Double.NaN));
    }

    double[] highest() {
        return each(values -> values.max().orElse(Double.NaN));
    }

    private double[] each(ToDoubleFunction<DoubleStream> of) {
        return IntStream.range(0, LibraryRow.POINTS)
                .mapToDouble(place -> of.applyAsDouble(runs.stream()
                        .map(r -> r.row().curve())
                        .filter(curve -> place < curve.size())
                        .mapToDouble(curve -> curve.get(place) / 1000.0)))
                .toArray();
    }
}
