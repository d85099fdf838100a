package io.omegascope.ui.chart;

import io.fair_acc.dataset.spi.DoubleDataSet;
import io.omegascope.ui.Ink;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// A way through a plane of two values, its points in the colours of their epochs.
///
/// A click picks the nearest point, the wheel zooms, a drag moves the view, a double click shows everything.
public final class TrajectoryChart extends StackPane {
    private static final double Y_AXIS_WIDTH = 60;

    private final ValueAxis xAxis = new ValueAxis(0);
    private final ValueAxis yAxis = new ValueAxis(Y_AXIS_WIDTH);
    private final TrajectoryRenderer renderer = new TrajectoryRenderer();
    private final Curve front;
    private final MarkLayer marks = new MarkLayer();
    private final Region plot;
    private Plane whole = new Plane(ValueRange.UNIT, ValueRange.UNIT);
    private Plane shown = whole;
    private double[] xs = {};
    private double[] ys = {};
    private final Rectangle tint = new Rectangle();
    private @Nullable Plane expected;
    private int selected = -1;
    private int hovered = -1;
    private IntConsumer onPick = _ -> {};
    private IntFunction<String> describe = Integer::toString;
    private IntFunction<String> epochText = Integer::toString;

    public TrajectoryChart(Ink xInk, Ink yInk) {
        front = new Curve(new CurveStyle(Ink.SELECTION, "front", true, false));
        CurveRenderer frontRenderer = new CurveRenderer();
        frontRenderer.getDatasets().add(front.data());
        BareChart chart = new BareChart(xAxis, yAxis, frontRenderer, renderer);
        xAxis.setMaxMajorTickLabelCount(6);
        xAxis.getAxisLabel().setStyle("-fx-fill: " + xInk.cssName() + ";");
        yAxis.getAxisLabel().setStyle("-fx-fill: " + yInk.cssName() + ";");
        plot = chart.getPlotForeground();
        tint.getStyleClass().add("chart-expected");
        tint.setManaged(false);
        chart.getPlotBackground().getChildren().add(tint);
        chart.getPlotForeground().getChildren().add(marks);
        marks.layoutBoundsProperty().subscribe(this::placeMarks);
        new PlaneGestures(chart, this);
        setMinSize(0, 0);
        getStyleClass().add("trajectory-chart");
        getStylesheets().add(ChartStyles.sheet());
        getChildren().add(chart);
    }

    // Properties

    public void setTitles(String x, String y) {
        xAxis.setName(x);
        yAxis.setName(y);
    }

    /// Tints a part of the plane behind the points; null tints none.
    public void setExpected(@Nullable ValueRange x, @Nullable ValueRange y) {
        expected = x == null || y == null ? null : new Plane(x, y);
        placeMarks();
    }

    public void setOnPick(IntConsumer newOnPick) {
        onPick = newOnPick;
    }

    /// @param newDescribe what the tip of a point says, by its index
    /// @param newEpochText what stands beside the selected point
    public void setTexts(IntFunction<String> newDescribe, IntFunction<String> newEpochText) {
        describe = newDescribe;
        epochText = newEpochText;
    }

    /// The index of the selected point, -1 for none.
    public void setSelected(int index) {
        selected = index;
        placeMarks();
    }

    public boolean isBusy() {
        return Curve.isBusy(renderer.points()) || Curve.isBusy(renderer.path()) || front.isBusy();
    }

    // Commands

    /// Replaces the points and the path, which has as many points as there are.
    ///
    /// @param progress from 0 (the first epoch of the run) to 1 (the last), one for each point
    /// @param smoothed whether the path is smoothed, so that the points step back behind it
    public void show(double[] x, double[] y, double[] progress, double[] pathX, double[] pathY, boolean smoothed) {
        xs = x;
        ys = y;
        renderer.setProgress(progress, smoothed);
        fill(renderer.points(), x, y);
        fill(renderer.path(), pathX, pathY);
        Plane newWhole = new Plane(ValueRange.fromZero(Arrays.stream(x)), ValueRange.fromZero(Arrays.stream(y)));
        Plane next = shown.equals(whole) ? newWhole : shown;
        whole = newWhole;
        look(next);
    }

    /// Draws the front as steps through points in the order of x; none hides it.
    public void showFront(double[] x, double[] y) {
        int steps = Math.max(0, 2 * x.length - 1);
        front.showAt(
                IntStream.range(0, steps).mapToDouble(i -> x[(i + 1) / 2]).toArray(),
                IntStream.range(0, steps).mapToDouble(i -> y[i / 2]).toArray());
    }

    public void showWhole() {
        look(whole);
    }

    // Gestures

    Region plot() {
        return plot;
    }

    Plane shown() {
        return shown;
    }

    void look(Plane plane) {
        shown = plane;
        xAxis.show(plane.x());
        yAxis.show(plane.y());
        placeMarks();
    }

    void hover(int index) {
        hovered = index;
        placeMarks();
    }

    void pick(int index) {
        onPick.accept(index);
    }

    /// The point nearest to a place in the plot, or -1 if none is as near as `reach` pixels.
    int nearest(Point2D pixel, double reach) {
        int nearest = -1;
        double least = reach;
        for (int i = 0; i < xs.length; i++) {
            double distance = pixel(i).distance(pixel);
            if (distance <= least) {
                least = distance;
                nearest = i;
            }
        }
        return nearest;
    }

    private void placeMarks() {
        placeTint();
        int last = xs.length - 1;
        boolean atEnd = selected < 0 || selected >= last;
        String end = atEnd && last >= 0 ? epochText.apply(last) : "newest";
        marks.showEnds(last < 1 ? null : pixel(0), last < 0 ? null : pixel(last), end);
        marks.showSelected(pixelOrNull(selected), atEnd ? "" : epochText.apply(selected));
        marks.showHovered(pixelOrNull(hovered), hovered < 0 || hovered > last ? "" : describe.apply(hovered));
    }

    private void placeTint() {
        Plane area = expected;
        tint.setVisible(area != null);
        if (area != null) {
            double left = Math.max(0, shown.pixelX(area.x().low(), plot.getWidth()));
            double right = Math.min(plot.getWidth(), shown.pixelX(area.x().high(), plot.getWidth()));
            double top = Math.max(0, shown.pixelY(area.y().high(), plot.getHeight()));
            double foot = Math.min(plot.getHeight(), shown.pixelY(area.y().low(), plot.getHeight()));
            tint.setX(left);
            tint.setY(top);
            tint.setWidth(Math.max(0, right - left));
            tint.setHeight(Math.max(0, foot - top));
        }
    }

    private @Nullable Point2D pixelOrNull(int index) {
        return index < 0 || index >= xs.length ? null : pixel(index);
    }

    private Point2D pixel(int index) {
        return new Point2D(shown.pixelX(xs[index], plot.getWidth()), shown.pixelY(ys[index], plot.getHeight()));
    }

    private static void fill(DoubleDataSet data, double[] x, double[] y) {
        data.set(x, y, x.length, false);
    }

}
