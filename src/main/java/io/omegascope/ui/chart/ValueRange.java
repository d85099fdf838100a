package io.omegascope.ui.chart;

import java.util.stream.DoubleStream;

/// The part of a value axis that is in view.
public record ValueRange(double low, double high, boolean logarithmic) {
    public static final ValueRange UNIT = new ValueRange(0, 1, false);

    /// For values from 0 to 1, with a little room above them.
    public static final ValueRange SHARE = new ValueRange(0, 1.02, false);

    /// Zero and all values, with a little room above them, ending at a round number.
    public static ValueRange fromZero(DoubleStream values) {
        double[] extremes = extremes(values);
        double low = Math.min(0, extremes[0]);
        double high = Math.max(0, extremes[1]);
        if (!(high > low)) {
            return UNIT;
        }
        double room = 0.05 * (high - low);
        return new ValueRange(low < 0 ? low - room : 0, high + room, false);
    }

    /// Zero and all values, with a little room above and below.
    public static ValueRange aroundZero(DoubleStream values) {
        ValueRange tight = fromZero(values);
        return tight.low < 0 ? tight : new ValueRange(-0.05 * tight.high, tight.high, false);
    }

    /// Whole decades around all positive values.
    public static ValueRange decades(DoubleStream values) {
        double[] extremes = extremes(values.filter(v -> v > 0));
        if (extremes[0] > extremes[1]) {
            return new ValueRange(0.1, 10, true);
        }
        double low = Math.floor(Math.log10(extremes[0]));
        double high = Math.ceil(Math.log10(extremes[1]));
        return new ValueRange(Math.pow(10, low), Math.pow(10, high > low ? high : low + 1), true);
    }

    /// A little room around all values; on a logarithmic axis around the positive ones.
    public static ValueRange around(DoubleStream values, boolean logarithmic) {
        double[] extremes = extremes(logarithmic ? values.filter(v -> v > 0) : values);
        if (extremes[0] > extremes[1]) {
            return logarithmic ? new ValueRange(0.1, 10, true) : UNIT;
        }
        ValueRange tight = new ValueRange(extremes[0], extremes[1], logarithmic);
        if (extremes[0] < extremes[1]) {
            return tight.zoomed(1.1, 0.5);
        }
        double room = extremes[0] == 0 ? 1 : Math.abs(extremes[0]) / 2;
        return new ValueRange(extremes[0] - room, extremes[0] + room, logarithmic);
    }

    /// Scales around a fraction of the range; a factor below 1 looks closer.
    public ValueRange zoomed(double factor, double fraction) {
        return new ValueRange(at(fraction * (1 - factor)), at(fraction + (1 - fraction) * factor), logarithmic);
    }

    /// Moves by a fraction of the width.
    public ValueRange moved(double fraction) {
        return new ValueRange(at(fraction), at(1 + fraction), logarithmic);
    }

    /// Where a value lies between the lower end (0) and the upper end (1).
    public double fraction(double value) {
        return logarithmic ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
    }

    /// The value at a fraction of the way from the lower end to the upper one.
    private double at(double fraction) {
        return logarithmic ? low * Math.pow(high / low, fraction) : low + fraction * (high - low);
    }

    private static double[] extremes(DoubleStream values) {
        double[] extremes = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        values.filter(Double::isFinite).forEach(v -> {
            extremes[0] = Math.min(extremes[0], v);
            extremes[1] = Math.max(extremes[1], v);
        });
        return extremes;
    }
}
