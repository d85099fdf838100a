package io.omegascope.ui.sweep;

import io.omegascope.experiment.Outcome;
import io.omegascope.experiment.SweepRow;
import io.omegascope.ui.Ink;
import io.omegascope.ui.Theme;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import javafx.scene.paint.Color;

/// Where an outcome lies between the lowest and the highest, and how it is written and coloured. Epochs and losses lie
/// on a logarithmic scale where they go over a factor of ten.
record OutcomeScale(Outcome.Kind kind, double low, double high) {
    private static final double WIDE = 10;
    private static final double PALEST = 0.1;
    private static final double PALEST_LINE = 0.4;

    static OutcomeScale of(Outcome outcome, DoubleStream values) {
        if (outcome.kind() == Outcome.Kind.SHARE) {
            return new OutcomeScale(outcome.kind(), 0, 1);
        }
        double[] extremes = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        values.filter(Double::isFinite).forEach(v -> {
            extremes[0] = Math.min(extremes[0], v);
            extremes[1] = Math.max(extremes[1], v);
        });
        return new OutcomeScale(outcome.kind(), extremes[0], extremes[1]);
    }

    boolean logarithmic() {
        return (kind == Outcome.Kind.EPOCH || kind == Outcome.Kind.LOSS) && low > 0 && high >= WIDE * low;
    }

    /// 0 at the lowest, 1 at the highest; one half where all are the same.
    double fraction(double value) {
        if (!(high > low)) {
            return 0.5;
        }
        return logarithmic() ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
    }

    /// The value there.
    double at(double fraction) {
        if (!(high > low)) {
            return low;
        }
        return logarithmic() ? low * Math.pow(high / low, fraction) : low + fraction * (high - low);
    }

    /// Epochs have the colours of epochs everywhere; others are the deeper the higher they are.
    Color color(double value, Theme theme) {
        return color(value, theme, PALEST);
    }

    /// The same, for thin lines.
    Color lineColor(double value, Theme theme) {
        return color(value, theme, PALEST_LINE);
    }

    private Color color(double value, Theme theme, double palest) {
        double fraction = fraction(value);
        if (kind == Outcome.Kind.EPOCH) {
            return Ink.epoch(fraction);
        }
        Color ground = theme == Theme.DARK ? Color.web("#161b22") : Color.WHITE;
        return ground.interpolate(ink().in(theme), palest + (1 - palest) * fraction);
    }

    private Ink ink() {
        return switch (kind) {
            case NATS -> Ink.SYNERGY;
            case SHARE -> Ink.TEST;
            case LOSS -> Ink.MEASURE_2;
            case EPOCH -> Ink.TRAIN;
        };
    }

    /// Of one run, in words where there is no number.
    static String text(Outcome outcome, SweepRow run) {
        OptionalDouble value = outcome.of(run);
        return value.isPresent()
                ? of(outcome, value.stream()).text(value.getAsDouble())
                : run.state() == SweepRow.State.FINISHED ? "never" : "not known yet";
    }

    String text(double value) {
        return switch (kind) {
            case EPOCH -> String.format(Locale.ROOT, "%.0f", value);
            case SHARE -> String.format(Locale.ROOT, "%.2f", value);
            case NATS -> String.format(Locale.ROOT, "%.3f", value);
            case LOSS -> String.format(Locale.ROOT, value < 0.01 ? "%.1e" : "%.2f", value);
        };
    }
}
