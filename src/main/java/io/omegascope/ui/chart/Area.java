package io.omegascope.ui.chart;

import io.fair_acc.dataset.spi.DoubleDataSet;
import java.util.Arrays;

/// The room between two bounds over epochs, behind the curves. Made once and refilled.
public final class Area {
    private final DoubleDataSet data = new DoubleDataSet("area");
    private double[] epochs = {};
    private double[] places = {};
    private double[] low = {};
    private double[] high = {};

    /// @param color as a style sheet knows it
    Area(String color) {
        data.setStyle("-fx-line-color: " + color + ";");
    }

    DoubleDataSet data() {
        return data;
    }

    boolean isBusy() {
        return Curve.isBusy(data);
    }

    /// Replaces all points in one go.
    ///
    /// @param newEpochs ascending
    /// @param newLow    one for each epoch; a NaN in either bound is a gap
    public void show(double[] newEpochs, double[] newLow, double[] newHigh) {
        if (!Arrays.equals(newEpochs, epochs) || !Arrays.equals(newLow, low) || !Arrays.equals(newHigh, high)) {
            epochs = newEpochs;
            showAt(Arrays.stream(newEpochs).map(e -> e + 1).toArray(), newLow, newHigh);
        }
    }

    /// Replaces all points in one go, in the coordinates of the axes.
    void showAt(double[] newPlaces, double[] newLow, double[] newHigh) {
        places = newPlaces;
        low = newLow;
        high = newHigh;
        outline();
    }

    /// For each stretch without a gap its lower bound there and its upper bound back; a NaN ends it.
    private void outline() {
        double[] x = new double[3 * places.length];
        double[] y = new double[3 * places.length];
        int length = 0;
        for (int from = 0; from < places.length; from++) {
            int to = from;
            while (to < places.length && Double.isFinite(low[to]) && Double.isFinite(high[to])) {
                to++;
            }
            if (to == from) {
                continue;
            }
            for (int i = from; i < to; i++) {
                x[length] = places[i];
                y[length++] = low[i];
            }
            for (int i = to - 1; i >= from; i--) {
                x[length] = places[i];
                y[length++] = high[i];
            }
            x[length] = x[length - 1];
            y[length++] = Double.NaN;
            from = to;
        }
        data.set(Arrays.copyOf(x, length), Arrays.copyOf(y, length), length, false);
    }
}
