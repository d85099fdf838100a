package io.omegascope.experiment.paper;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// The same number of several seeds, at the epochs that all of them have.
///
/// @param epochs ascending
/// @param values `[seeds][epochs]`
record Bundle(int[] epochs, double[][] values) {

    static Bundle of(List<Series> series) {
        int[] common = series.isEmpty()
                ? new int[0]
                : IntStream.of(series.getFirst().epochs())
                        .filter(e -> series.stream().allMatch(s -> Arrays.binarySearch(s.epochs(), e) >= 0))
                        .toArray();
        return new Bundle(common, series.stream().map(s -> at(s, common)).toArray(double[][]::new));
    }

    Series mean() {
        return each(v -> v.average().orElse(Double.NaN));
    }

    Series lowest() {
        return each(v -> v.min().orElse(Double.NaN));
    }

    Series highest() {
        return each(v -> v.max().orElse(Double.NaN));
    }

    List<Series> seeds() {
        return Arrays.stream(values).map(v -> new Series(epochs, v)).toList();
    }

    private Series each(ToDoubleFunction<DoubleStream> of) {
        return new Series(
                epochs,
                IntStream.range(0, epochs.length)
                        .mapToDouble(i -> of.applyAsDouble(Arrays.stream(values).mapToDouble(v -> v[i])))
                        .toArray());
    }

    private static double[] at(Series series, int[] epochs) {
        return IntStream.of(epochs)
                .mapToDouble(e -> series.values()[Arrays.binarySearch(series.epochs(), e)])
                .toArray();
    }
}
