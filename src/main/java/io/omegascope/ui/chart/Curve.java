package io.omegascope.ui.chart;

import io.fair_acc.dataset.locks.DefaultDataSetLock;
import io.fair_acc.dataset.spi.DoubleDataSet;
import java.util.Arrays;

/// One curve of a chart, made once and refilled.
public final class Curve {
    private final DoubleDataSet data;
    private final LegendEntry legend;
    private double[] epochs = {};
    private double[] values = {};

    Curve(CurveStyle style) {
        data = new DoubleDataSet(style.label());
        legend = new LegendEntry();
        restyle(style);
    }

    // Properties

    DoubleDataSet data() {
        return data;
    }

    LegendEntry legend() {
        return legend;
    }

    boolean isBusy() {
        return isBusy(data);
    }

    /// Whether the chart still holds the data from a layout outside a pulse; a write would then wait for ever.
    static boolean isBusy(DoubleDataSet data) {
        return data.lock() instanceof DefaultDataSetLock<?> lock && lock.getReaderCount() > 0;
    }

    /// The value at the last point up to `epoch`; NaN outside the curve.
    double valueAt(double epoch) {
        int index = Arrays.binarySearch(epochs, epoch);
        int floor = index >= 0 ? index : -index - 2;
        return floor < 0 || epoch > epochs[epochs.length - 1] ? Double.NaN : values[floor];
    }

    // Commands

    public void restyle(CurveStyle style) {
        if (!style.css().equals(data.getStyle())) {
            data.setStyle(style.css());
        }
        legend.show(style);
    }

    /// Replaces all points in one go.
    ///
    /// @param newEpochs ascending
    /// @param newValues one for each epoch; a NaN is a gap
    public void show(double[] newEpochs, double[] newValues) {
        legend.setVisible(true);
        if (Arrays.equals(newEpochs, epochs) && Arrays.equals(newValues, values)) {
            return;
        }
        epochs = newEpochs;
        values = newValues;
        showAt(Arrays.stream(newEpochs).map(e -> e + 1).toArray(), newValues);
    }

    /// Replaces all points in one go, in the coordinates of the axes.
    void showAt(double[] x, double[] y) {
        data.set(x, y, x.length, false);
    }

    /// Takes the curve out of sight and out of the legend, to be used again later.
    public void hide() {
        show(new double[0], new double[0]);
        legend.setVisible(false);
    }
}
