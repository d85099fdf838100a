package io.omegascope.ui.surface;

import io.omegascope.ui.Ink;
import io.omegascope.ui.Theme;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;

/// Which colour a value of a plane has. Losses lie on a logarithmic scale where they go over a factor of ten.
record Shade(double low, double high, boolean logarithmic) {
    private static final double WIDE = 10;
    private static final int STEPS = 4;

    static Shade of(Reading reading, double... values) {
        if (!reading.isLoss()) {
            return new Shade(0, 1, false);
        }
        double low = Arrays.stream(values).filter(v -> v > 0).min().orElse(0);
        double high = Arrays.stream(values).filter(Double::isFinite).max().orElse(1);
        return new Shade(low, Math.max(low, high), low > 0 && high >= WIDE * low);
    }

    /// 0 at the lowest, 1 at the highest and beyond; one half where all are the same.
    double fraction(double value) {
        if (!(high > low)) {
            return 0.5;
        }
        double share = logarithmic ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
        return Double.isNaN(share) ? 1 : Math.clamp(share, 0, 1);
    }

    Color color(double value, Theme theme) {
        return Ink.height(fraction(value), theme);
    }

    /// Values to be written beside a bar, ascending: decades with 2 and 5 between where there is room, or evenly.
    List<Double> ticks() {
        if (!logarithmic) {
            return IntStream.rangeClosed(0, STEPS)
                    .mapToObj(i -> low + (high - low) * i / STEPS)
                    .toList();
        }
        int from = (int) Math.floor(Math.log10(low));
        int to = (int) Math.floor(Math.log10(high));
        int every = (to - from) / 6 + 1;
        double[] factors = to - from <= 2 ? new double[] {1, 2, 5} : new double[] {1};
        return IntStream.rangeClosed(from, to)
                .filter(e -> (e - from) % every == 0)
                .boxed()
                .flatMap(e -> Arrays.stream(factors).mapToObj(f -> f * Math.pow(10, e)))
                .filter(v -> v >= low && v <= high)
                .toList();
    }
}
