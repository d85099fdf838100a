package io.omegascope.ui.chart;

/// Fewer points for the same picture.
final class Decimation {
    private Decimation() {}

    /// Keeps the first, lowest, highest and last point of each column of pixels, in their order, so that no spike is
    /// lost. Works in place.
    ///
    /// @param x ascending positions in pixels
    /// @return how many points are left
    static int columns(double[] x, double[] y, int count) {
        int kept = 0;
        for (int start = 0; start < count; ) {
            int end = start + 1;
            while (end < count && Math.floor(x[end]) == Math.floor(x[start])) {
                end++;
            }
            kept = keepExtremes(x, y, start, end, kept);
            start = end;
        }
        return kept;
    }

    private static int keepExtremes(double[] x, double[] y, int start, int end, int kept) {
        int low = start;
        int high = start;
        for (int i = start; i < end; i++) {
            low = y[i] < y[low] ? i : low;
            high = y[i] > y[high] ? i : high;
        }
        int previous = -1;
        for (int i : new int[] {start, Math.min(low, high), Math.max(low, high), end - 1}) {
            if (i != previous) {
                x[kept] = x[i];
                y[kept] = y[i];
                kept++;
                previous = i;
            }
        }
        return kept;
    }
}
