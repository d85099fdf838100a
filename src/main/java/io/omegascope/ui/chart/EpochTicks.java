package io.omegascope.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;

/// Epochs worth a label: powers of ten on a logarithmic axis, with 2 and 5 between them where few are in view.
final class EpochTicks {
    private EpochTicks() {}

    /// Labelled epochs from `first` to `last`, at most about `count` of them.
    static List<Double> major(double first, double last, boolean logarithmic, int count) {
        List<Double> ticks = new ArrayList<>();
        if (logarithmic) {
            addDecades(first, last, new int[] {1}, ticks::add);
            if (ticks.size() < 3) {
                ticks.clear();
                addDecades(first, last, new int[] {1, 2, 5}, ticks::add);
            }
        }
        if (ticks.size() < 3) {
            ticks.clear();
            double step = niceStep((last - first) / Math.max(1, count));
            for (double tick = Math.ceil(first / step) * step; tick <= last; tick += step) {
                ticks.add(tick);
            }
        }
        return ticks;
    }

    /// Unlabelled epochs of a logarithmic axis.
    static List<Double> minor(double first, double last) {
        List<Double> ticks = new ArrayList<>();
        addDecades(first, last, new int[] {2, 3, 4, 5, 6, 7, 8, 9}, ticks::add);
        return ticks;
    }

    /// `1500`, `20k`, `3M`: exact, and short where it can be.
    static String label(double epoch) {
        long whole = Math.round(epoch);
        if (whole >= 1_000_000 && whole % 100_000 == 0) {
            return trimmed(whole / 1e6) + "M";
        }
        if (whole >= 10_000 && whole % 100 == 0) {
            return trimmed(whole / 1e3) + "k";
        }
        return Long.toString(whole);
    }

    private static String trimmed(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }

    private static void addDecades(double first, double last, int[] multiples, DoubleConsumer out) {
        if (first <= 0 && multiples[0] == 1) {
            out.accept(0);
        }
        for (double decade = 1; decade <= last; decade *= 10) {
            for (int multiple : multiples) {
                double epoch = decade * multiple;
                if (epoch >= first && epoch <= last) {
                    out.accept(epoch);
                }
            }
        }
    }

    private static double niceStep(double atLeast) {
        double decade = Math.pow(10, Math.floor(Math.log10(Math.max(atLeast, 1))));
        for (int multiple : new int[] {1, 2, 5}) {
            if (decade * multiple >= atLeast) {
                return decade * multiple;
            }
        }
        return decade * 10;
    }
}
