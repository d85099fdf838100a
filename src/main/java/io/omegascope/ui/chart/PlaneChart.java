package io.omegascope.ui.chart;

import io.fair_acc.chartfx.renderer.Renderer;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.geometry.Point2D;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Points in a plane of two values.
///
/// A click picks the nearest point, the wheel zooms, a drag moves the view, a double click shows everything.
public abstract class PlaneChart extends StackPane {
    private static final double Y_AXIS_WIDTH = 60;

    final ValueAxis xAxis = new ValueAxis(0);
    final ValueAxis yAxis = new ValueAxis(Y_AXIS_WIDTH);
    final MarkLayer marks = new MarkLayer();
    private final BareChart chart;
    private final Region plot;
    private Plane whole = new Plane(ValueRange.UNIT, ValueRange.UNIT);
    private Plane shown = whole;
    private double[] xs = {};
    private double[] ys = {};
    private int hovered = -1;
    private IntConsumer onPick = _ -> {};
    private IntFunction<String> describe = Integer::toString;
    private Consumer<List<Double>> onLook = _ -> {};

    PlaneChart(Renderer... renderers) {
        chart = new BareChart(xAxis, yAxis, renderers);
        xAxis.setMaxMajorTickLabelCount(6);
        plot = chart.getPlotForeground();
        plot.setMinSize(0, 0);
        chart.getPlotForeground().getChildren().add(marks);
        marks.layoutBoundsProperty().subscribe(this::placeMarks);
        new PlaneGestures(chart, this);
        setMinSize(0, 0);
        getStyleClass().add("plane-chart");
        getStylesheets().add(ChartStyles.sheet());
        getChildren().add(chart);
    }

    // Properties

    public void setTitles(String x, String y) {
        xAxis.setName(x);
        yAxis.setName(y);
    }

    /// Hears the index of a point that is clicked.
    public void setOnPick(IntConsumer newOnPick) {
        onPick = newOnPick;
    }

    /// Hears what is in view, as bounds of x and y; none where it is everything.
    public void setOnLook(Consumer<List<Double>> newOnLook) {
        onLook = newOnLook;
    }

    /// @param newDescribe what the tip of a point says, by its index
    public void setDescription(IntFunction<String> newDescribe) {
        describe = newDescribe;
    }

    // Commands

    public void showWhole() {
        look(whole);
    }

    /// Shows what is within bounds of x and y, as [#setOnLook] tells them; everything where there are none.
    public void showPart(List<Double> bounds) {
        Plane part = Plane.of(bounds, whole);
        if (!part.equals(shown)) {
            look(part);
        }
    }

    /// Replaces the points. The view stays where it was moved to, and otherwise shows everything.
    void setPoints(double[] x, double[] y, Plane newWhole) {
        xs = x;
        ys = y;
        hovered = Math.min(hovered, x.length - 1);
        Plane next = shown.equals(whole) ? newWhole : shown;
        whole = newWhole;
        look(next);
    }

    int size() {
        return xs.length;
    }

    BareChart chart() {
        return chart;
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
        onLook.accept(plane.equals(whole) ? List.of() : plane.bounds());
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

    void placeMarks() {
        marks.showHovered(pixelOrNull(hovered), hovered < 0 || hovered >= size() ? "" : describe.apply(hovered));
    }

    @Nullable
    Point2D pixelOrNull(int index) {
        return index < 0 || index >= xs.length ? null : pixel(index);
    }

    Point2D pixel(int index) {
        return pixel(xs[index], ys[index]);
    }

    Point2D pixel(double x, double y) {
        return new Point2D(shown.pixelX(x, plot.getWidth()), shown.pixelY(y, plot.getHeight()));
    }
}
