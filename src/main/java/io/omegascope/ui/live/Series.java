package io.omegascope.ui.live;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/// Values over epochs.
///
/// @param epochs ascending
/// @param values one for each epoch; NaN where there is none
record Series(double[] epochs, double[] values) {
    /// The scale on which the series goes from 0 to 1, as in the paper's figures; a constant becomes 0.
    Scale range() {
        double low = finite().min().orElse(0);
        double width = finite().max().orElse(0) - low;
        return new Scale(low, width == 0 ? 1 : 1 / width);
    }

    Series in(Scale scale) {
        return new Series(epochs, Arrays.stream(values).map(scale::of).toArray());
    }

    /// The series as a logarithmic axis can show it: gaps in place of values that are not positive.
    Series positive() {
        return new Series(
                epochs, Arrays.stream(values).map(v -> v > 0 ? v : Double.NaN).toArray());
    }

    DoubleStream finite() {
        return Arrays.stream(values).filter(Double::isFinite);
    }
}
