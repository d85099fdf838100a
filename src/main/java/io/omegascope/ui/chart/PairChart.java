package io.omegascope.ui.chart;

import io.omegascope.ui.Ink;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/// Two curves over one axis, with a point at each of their values.
public final class PairChart extends PlaneChart {
    private final CloudRenderer cloud;
    private final Curve first;
    private final Curve second;

    public PairChart(Ink firstInk, Ink secondInk) {
        CloudRenderer points = new CloudRenderer(firstInk, secondInk);
        Curve one = new Curve(CurveStyle.of(firstInk, "first"));
        Curve other = new Curve(CurveStyle.of(secondInk, "second"));
        CurveRenderer lines = new CurveRenderer();
        lines.getDatasets().setAll(one.data(), other.data());
        super(lines, points);
        cloud = points;
        first = one;
        second = other;
    }

    public boolean isBusy() {
        return cloud.isBusy() || first.isBusy() || second.isBusy();
    }

    /// Replaces the curves; a point that is picked or described has the index of its place, on either curve.
    ///
    /// @param x         ascending
    /// @param isShare   whether values are from 0 to 1
    /// @param isDecades whether the axis of values is logarithmic
    public void show(double[] x, double[] one, double[] other, boolean isShare, boolean isDecades) {
        first.showAt(x, one);
        second.showAt(x, other);
        double[] twice = DoubleStream.concat(Arrays.stream(x), Arrays.stream(x)).toArray();
        double[] both =
                DoubleStream.concat(Arrays.stream(one), Arrays.stream(other)).toArray();
        ValueRange values = isShare
                ? ValueRange.SHARE
                : isDecades ? ValueRange.decades(Arrays.stream(both)) : ValueRange.fromZero(Arrays.stream(both));
        setPoints(twice, both, new Plane(ValueRange.around(Arrays.stream(x), false), values));
        showWhole();
    }
}
