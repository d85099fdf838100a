package io.omegascope.ui.chart;

import java.util.Arrays;

/// The room between two bounds over epochs, behind the curves. Made once and refilled.
public final class Area {
    private final AreaData data = new AreaData();

    /// @param color as a style sheet knows it
    Area(String color) {
        data.setStyle("-fx-line-color: " + color + ";");
    }

    AreaData data() {
        return data;
    }

    boolean isBusy() {
        return Curve.isBusy(data);
    }

    /// Replaces all points in one go.
    ///
    /// @param epochs ascending
    /// @param low    one for each epoch; a NaN in either bound is a gap
    public void show(double[] epochs, double[] low, double[] high) {
        showAt(Arrays.stream(epochs).map(e -> e + 1).toArray(), low, high);
    }

    /// Replaces all points in one go, in the coordinates of the axes.
    void showAt(double[] places, double[] low, double[] high) {
        double[] foot = bound(low, high);
        double[] top = bound(high, low);
        if (!data.points().holds(places, foot) || !data.high().holds(places, top)) {
            data.show(Points.at(places, foot), Points.at(places, top));
        }
    }

    /// A bound where there is the other one as well.
    private static double[] bound(double[] wanted, double[] other) {
        double[] bound = wanted.clone();
        Arrays.setAll(bound, i -> Double.isFinite(other[i]) ? wanted[i] : Double.NaN);
        return bound;
    }
}
