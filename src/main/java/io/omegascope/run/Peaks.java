package io.omegascope.run;

import java.util.ArrayList;
import java.util.List;

/// Peaks of a curve and their prominence: how far one must descend from a peak to reach higher ground. The ends of
/// the curve count as lower neighbours, so that an end can be a peak.
final class Peaks {
    private Peaks() {}

    /// The index of every peak with at least the given prominence, ascending; a plateau counts at its first index.
    static List<Integer> of(double[] values, double prominence) {
        List<Integer> peaks = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (isPeak(values, i) && prominence(values, i) >= prominence) {
                peaks.add(i);
            }
        }
        return peaks;
    }

    private static boolean isPeak(double[] values, int i) {
        if (i > 0 && values[i - 1] >= values[i]) {
            return false;
        }
        int next = i + 1;
        while (next < values.length && values[next] == values[i]) {
            next++;
        }
        return next == values.length || values[next] < values[i];
    }

    private static double prominence(double[] values, int peak) {
        return values[peak] - Math.max(lowest(values, peak, -1), lowest(values, peak, 1));
    }

    /// The lowest value between the peak and higher ground, minus infinity where the curve ends before it.
    private static double lowest(double[] values, int peak, int direction) {
        double lowest = values[peak];
        for (int i = peak + direction; i >= 0 && i < values.length; i += direction) {
            if (values[i] > values[peak]) {
                return lowest;
            }
            lowest = Math.min(lowest, values[i]);
        }
        return Double.NEGATIVE_INFINITY;
    }
}
