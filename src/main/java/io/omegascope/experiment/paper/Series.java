package io.omegascope.experiment.paper;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/// A number over epochs.
///
/// @param epochs ascending
/// @param values as many
record Series(int[] epochs, double[] values) {

    /// The first epoch at which it is at least so high.
    OptionalInt reaches(double level) {
        return IntStream.range(0, epochs.length)
                .filter(i -> values[i] >= level)
                .map(i -> epochs[i])
                .findFirst();
    }

    /// Its value at the last epoch up to this one.
    OptionalDouble at(int epoch) {
        return IntStream.range(0, epochs.length)
                .filter(i -> epochs[i] <= epoch)
                .mapToDouble(i -> values[i])
                .reduce((_, later) -> later);
    }

    /// From one epoch to another, both included.
    Series between(int from, int to) {
        int[] kept = IntStream.range(0, epochs.length)
                .filter(i -> epochs[i] >= from && epochs[i] <= to)
                .toArray();
        return new Series(
                IntStream.of(kept).map(i -> epochs[i]).toArray(),
                IntStream.of(kept).mapToDouble(i -> values[i]).toArray());
    }

    /// Lowest 0, highest 1, as the paper draws it; all 0 if it is flat.
    Series scaled() {
        double low = stream().min().orElse(0);
        double range = stream().max().orElse(0) - low;
        return new Series(
                epochs, stream().map(v -> range > 0 ? (v - low) / range : 0).toArray());
    }

    /// A running median.
    ///
    /// @param width of the window in measurements, odd; it is cut off at the ends
    Series smoothed(int width) {
        Median median = new Median();
        return new Series(
                epochs,
                IntStream.range(0, values.length)
                        .mapToDouble(i -> {
                            int from = Math.max(0, i - width / 2);
                            return median.evaluate(values, from, Math.min(values.length, i + width / 2 + 1) - from);
                        })
                        .toArray());
    }

    OptionalDouble mean() {
        return stream().average();
    }

    OptionalDouble highest() {
        return stream().max();
    }

    /// The first epoch of its highest value.
    OptionalInt highestEpoch() {
        return highest().isEmpty() ? OptionalInt.empty() : reaches(highest().getAsDouble());
    }

    /// The mean of the last quarter of its measurements, less that of the first: how it changes. Empty below four.
    OptionalDouble change() {
        int quarter = values.length / 4;
        return quarter == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Arrays.stream(values, values.length - quarter, values.length)
                                .average()
                                .orElseThrow()
                        - Arrays.stream(values, 0, quarter).average().orElseThrow());
    }

    /// Epoch + 1, which log axes draw.
    double[] places() {
        return IntStream.of(epochs).mapToDouble(e -> e + 1.0).toArray();
    }

    DoubleStream stream() {
        return Arrays.stream(values);
    }

    boolean isEmpty() {
        return values.length == 0;
    }
}
