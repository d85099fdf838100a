package io.omegascope.ui.chart;

import io.omegascope.ui.Ink;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;

/// Two curves over one axis, each with a dashed line to compare it with.
public final class PairChart extends PlaneChart {
    private static final double ROOM = 0.02;

    private final Curve first;
    private final Curve second;
    private final Curve besideFirst;
    private final Curve besideSecond;

    public PairChart(Ink firstInk, Ink secondInk) {
        Curve one = new Curve(new CurveStyle(firstInk, "first", false, true));
        Curve two = new Curve(new CurveStyle(secondInk, "second", false, true));
        Curve besideOne = new Curve(new CurveStyle(firstInk, "beside the first", true, false));
        Curve besideTwo = new Curve(new CurveStyle(secondInk, "beside the second", true, false));
        CurveRenderer lines = new CurveRenderer();
        lines.getDatasets().setAll(besideOne.data(), besideTwo.data(), one.data(), two.data());
        super(lines);
        first = one;
        second = two;
        besideFirst = besideOne;
        besideSecond = besideTwo;
    }

    public boolean isBusy() {
        return first.isBusy() || second.isBusy() || besideFirst.isBusy() || besideSecond.isBusy();
    }

    /// Replaces all curves. Points of the first have the indices of `x`, those of the second come behind them.
    ///
    /// @param x      ascending, of all curves
    /// @param beside what the first and the second are compared with; NaN throughout for nothing
    public void show(double[] x, double[] one, double[] two, double[][] beside, ValueRange values) {
        first.showAt(x, drawn(one, values));
        second.showAt(x, drawn(two, values));
        besideFirst.showAt(x, drawn(beside[0], values));
        besideSecond.showAt(x, drawn(beside[1], values));
        double room = ROOM * (x[x.length - 1] - x[0]);
        ValueRange range = new ValueRange(x[0] - room, x[x.length - 1] + room, false);
        setPoints(joined(x, x), joined(one, two), new Plane(range, values));
        showWhole();
    }

    /// Curves are read anywhere above or below them: the nearest place, and there the nearer curve.
    @Override
    int nearest(Point2D pixel, double reach) {
        if (!plot().getLayoutBounds().contains(pixel)) {
            return -1;
        }
        return IntStream.range(0, size())
                .boxed()
                .min(Comparator.<Integer>comparingDouble(i -> Math.abs(pixel(i).getX() - pixel.getX()))
                        .thenComparingDouble(i -> Math.abs(pixel(i).getY() - pixel.getY())))
                .orElse(-1);
    }

    /// A logarithmic axis has no place for zero.
    private static double[] drawn(double[] values, ValueRange range) {
        return range.logarithmic()
                ? Arrays.stream(values).map(v -> v > 0 ? v : Double.NaN).toArray()
                : values;
    }

    private static double[] joined(double[] a, double[] b) {
        return DoubleStream.concat(Arrays.stream(a), Arrays.stream(b)).toArray();
    }
}
