package io.omegascope.ui.chart;

import io.fair_acc.chartfx.axes.Axis;

/// Where the columns of pixels of an axis begin and end.
final class PixelColumns {
    private double[] edges = {};

    /// In the coordinates of the points, ascending; good until the next call.
    double[] edges(Axis axis) {
        int width = Math.max(1, (int) Math.ceil(axis.getLength()));
        if (edges.length != width + 1) {
            edges = new double[width + 1];
        }
        for (int i = 0; i <= width; i++) {
            edges[i] = axis.getValueForDisplay(i);
        }
        return edges;
    }
}
