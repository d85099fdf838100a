package io.omegascope.ui.chart;

import io.omegascope.ui.Ink;
import java.util.Arrays;

/// Values of several runs at each place of an axis: a point for each, a line through their means, and the area between
/// the lowest and the highest.
public final class SpreadChart extends PlaneChart {
    private final CloudRenderer cloud;
    private final Curve means;
    private final Area spread;

    public SpreadChart(Ink ink) {
        CloudRenderer points = new CloudRenderer(ink, ink);
        Curve line = new Curve(CurveStyle.of(ink, "mean"));
        Area area = new Area(ink.cssName());
        CurveRenderer lines = new CurveRenderer();
        lines.getDatasets().setAll(line.data());
        AreaRenderer areas = new AreaRenderer();
        areas.getDatasets().setAll(area.data());
        super(areas, points, lines);
        cloud = points;
        means = line;
        spread = area;
    }

    public boolean isBusy() {
        return cloud.isBusy() || means.isBusy() || spread.isBusy();
    }

    /// @param x    of the points
    /// @param at   ascending places, of the line and the area
    /// @param mean one for each place; a NaN is a gap
    public void show(double[] x, double[] y, double[] at, double[] mean, double[] low, double[] high, Axes axes) {
        cloud.show(x, y);
        means.showAt(at, mean);
        spread.showAt(at, low, high);
        ValueRange values = axes.share() ? ValueRange.SHARE : ValueRange.around(Arrays.stream(y), axes.logY());
        setPoints(x, y, new Plane(ValueRange.around(Arrays.stream(at), axes.logX()), values));
        showWhole();
    }

    /// @param share whether values are from 0 to 1
    public record Axes(boolean logX, boolean logY, boolean share) {}
}
