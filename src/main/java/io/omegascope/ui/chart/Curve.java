package io.omegascope.ui.chart;

import io.fair_acc.dataset.DataSet;
import io.fair_acc.dataset.locks.DefaultDataSetLock;
import java.util.Arrays;

/// One curve of a chart, made once and refilled.
public final class Curve {
    private final CurveData data;
    private final LegendEntry legend;
    private long shownChanges;

    Curve(CurveStyle style) {
        data = new CurveData(style.label());
        legend = new LegendEntry();
        restyle(style);
    }

    // Properties

    CurveData data() {
        return data;
    }

    LegendEntry legend() {
        return legend;
    }

    boolean isBusy() {
        return isBusy(data);
    }

    /// Whether the chart still holds the data from a layout outside a pulse; a write would then wait for ever.
    static boolean isBusy(DataSet data) {
        return data.lock() instanceof DefaultDataSetLock<?> lock && lock.getReaderCount() > 0;
    }

    /// The value at the last point up to `epoch`; NaN outside the curve.
    double valueAt(double epoch) {
        return data.points().valueUpTo(epoch + 1);
    }

    // Commands

    public void restyle(CurveStyle style) {
        if (!style.css().equals(data.getStyle())) {
            data.setStyle(style.css());
        }
        legend.show(style);
    }

    /// Shows points that may grow, after which they are to be shown again.
    public void show(Points points) {
        legend.setVisible(true);
        if (points != data.points() || points.changes() != shownChanges) {
            shownChanges = points.changes();
            data.show(points);
        }
    }

    /// Replaces all points in one go.
    ///
    /// @param epochs ascending
    /// @param values one for each epoch; a NaN is a gap
    public void show(double[] epochs, double[] values) {
        legend.setVisible(true);
        showAt(Arrays.stream(epochs).map(e -> e + 1).toArray(), values);
    }

    /// Replaces all points in one go, in the coordinates of the axes.
    void showAt(double[] x, double[] y) {
        if (!data.points().holds(x, y)) {
            data.show(Points.at(x, y));
        }
    }

    /// Takes the curve out of sight and out of the legend, to be used again later.
    public void hide() {
        show(new double[0], new double[0]);
        legend.setVisible(false);
    }
}
