package io.omegascope.ui.chart;

import io.omegascope.ui.Ink;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/// Values over whole numbers: a cloud of points, the line of the lowest and that of the highest, and areas behind
/// them. A mark need not be one of the points.
public final class CloudChart extends PlaneChart {
    private final CloudRenderer cloud;
    private final Curve lowest;
    private final Curve highest;
    private final Area lowArea;
    private final Area highArea;
    private @Nullable Double markX;
    private double markY;
    private String markText = "";

    public CloudChart(Ink lowInk, Ink highInk, Ink areaInk) {
        CloudRenderer points = new CloudRenderer(lowInk, highInk);
        Curve low = new Curve(CurveStyle.of(lowInk, "lowest"));
        Curve high = new Curve(CurveStyle.of(highInk, "highest"));
        Area below = new Area(areaInk.cssName());
        Area above = new Area(areaInk.cssName());
        CurveRenderer lines = new CurveRenderer();
        lines.getDatasets().setAll(low.data(), high.data());
        AreaRenderer areas = new AreaRenderer();
        areas.getDatasets().setAll(below.data(), above.data());
        super(areas, points, lines);
        cloud = points;
        lowest = low;
        highest = high;
        lowArea = below;
        highArea = above;
        xAxis.setWhole();
    }

    // Properties

    public boolean isBusy() {
        return cloud.isBusy() || lowest.isBusy() || highest.isBusy() || lowArea.isBusy() || highArea.isBusy();
    }

    /// Rings a place and names it; a null takes the ring away.
    public void setMark(@Nullable Double x, double y, String text) {
        markX = x;
        markY = y;
        markText = text;
        placeMarks();
    }

    // Commands

    /// @param y of the points; those below zero have the ink of the lowest
    /// @param at ascending whole numbers, of the lines
    public void show(double[] x, double[] y, double[] at, double[] low, double[] high) {
        cloud.show(x, y);
        lowest.showAt(at, low);
        highest.showAt(at, high);
        double first = at.length == 0 ? 0 : at[0] - 0.6;
        double last = at.length == 0 ? 1 : at[at.length - 1] + 0.6;
        ValueRange values = ValueRange.aroundZero(DoubleStream.concat(Arrays.stream(low), Arrays.stream(high)));
        setPoints(x, y, new Plane(new ValueRange(first, last, false), values));
    }

    /// Replaces the areas.
    ///
    /// @param bounds low and high of the lower area, then of the upper one
    public void showAreas(double[] at, List<double[]> bounds) {
        lowArea.showAt(at, bounds.get(0), bounds.get(1));
        highArea.showAt(at, bounds.get(2), bounds.get(3));
    }

    @Override
    void placeMarks() {
        super.placeMarks();
        marks.showSelected(markX == null ? null : pixel(markX, markY), markText);
    }
}
