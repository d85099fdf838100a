package io.omegascope.ui.chart;

import java.util.Arrays;

/// Fewer points for the same picture: of each column of pixels the first, the lowest, the highest and the last, in
/// their order, so that no spike is lost. A column of few points keeps them all.
final class Columns {
    static final int BREAK = -1;
    private static final int FEW = 4;
    /// More gaps than this are not told apart within one column.
    private static final int MOST_GAPS = 1;

    private int[] kept = new int[1024];
    private int count;

    /// Chooses what is drawn between two edges, with the points next to them on either side.
    ///
    /// @param edges of the columns, ascending, in the coordinates of the points
    void choose(Points points, double[] edges) {
        count = 0;
        if (points.size() == 0) {
            return;
        }
        int from = points.firstFrom(edges[0], 0);
        if (from > 0) {
            keep(points, from - 1);
        }
        for (int column = 1; column < edges.length && from < points.size(); column++) {
            int to = points.firstFrom(edges[column], from);
            choose(points, from, to);
            from = to;
        }
        if (from < points.size()) {
            keep(points, from);
        }
    }

    int count() {
        return count;
    }

    /// The index of a point, or [#BREAK] where the curve is interrupted.
    int kept(int i) {
        return kept[i];
    }

    private void choose(Points points, int from, int to) {
        int firstGap = points.gapsBefore(from);
        int gaps = points.gapsBefore(to) - firstGap;
        if (to - from <= FEW) {
            for (int i = from; i < to; i++) {
                keep(points, i);
            }
        } else if (gaps <= MOST_GAPS) {
            int start = from;
            for (int gap = 0; gap < gaps; gap++) {
                int at = points.gap(firstGap + gap);
                extremes(points, start, at);
                append(BREAK);
                start = at + 1;
            }
            extremes(points, start, to);
        } else {
            keep(points, from);
            extremes(points, from, to);
            keep(points, to - 1);
        }
    }

    private void extremes(Points points, int from, int to) {
        int low = points.lowest(from, to);
        if (low == Extremes.NONE) {
            return;
        }
        int high = points.highest(from, to);
        keep(points, from);
        append(Math.min(low, high));
        append(Math.max(low, high));
        keep(points, to - 1);
    }

    private void keep(Points points, int index) {
        append(points.isGap(index) ? BREAK : index);
    }

    private void append(int index) {
        if (count > 0 && kept[count - 1] == index) {
            return;
        }
        if (count == kept.length) {
            kept = Arrays.copyOf(kept, 2 * count);
        }
        kept[count++] = index;
    }
}
