package io.omegascope.ui.live;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/// A lower and an upper bound over epochs; NaN where there is none.
///
/// @param epochs ascending
record Envelope(double[] epochs, double[] low, double[] high) {
    Envelope in(Scale scale) {
        return new Envelope(
                epochs,
                Arrays.stream(low).map(scale::of).toArray(),
                Arrays.stream(high).map(scale::of).toArray());
    }

    DoubleStream finite() {
        return DoubleStream.concat(Arrays.stream(low), Arrays.stream(high)).filter(Double::isFinite);
    }

    boolean isEmpty() {
        return finite().findAny().isEmpty();
    }
}
