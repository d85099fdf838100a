package io.omegascope.ui.chart;

import io.fair_acc.dataset.spi.DoubleDataSet;
import io.omegascope.ui.Ink;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// A way through a plane of two values, its points in the colours of their epochs.
public final class TrajectoryChart extends PlaneChart {
    private final TrajectoryRenderer renderer;
    private final Curve front;
    private final Rectangle tint = new Rectangle();
    private @Nullable Plane expected;
    private int selected = -1;
    private IntFunction<String> epochText = Integer::toString;

    public TrajectoryChart(Ink xInk, Ink yInk) {
        Curve line = new Curve(new CurveStyle(Ink.SELECTION, "front", true, false));
        CurveRenderer frontRenderer = new CurveRenderer();
        TrajectoryRenderer wayRenderer = new TrajectoryRenderer();
        frontRenderer.getDatasets().add(line.data());
        super(frontRenderer, wayRenderer);
        front = line;
        renderer = wayRenderer;
        xAxis.getAxisLabel().setStyle("-fx-fill: " + xInk.cssName() + ";");
        yAxis.getAxisLabel().setStyle("-fx-fill: " + yInk.cssName() + ";");
        tint.getStyleClass().add("chart-expected");
        tint.setManaged(false);
        chart().getPlotBackground().getChildren().add(tint);
    }

    // Properties

    /// Tints a part of the plane behind the points; null tints none.
    public void setExpected(@Nullable ValueRange x, @Nullable ValueRange y) {
        expected = x == null || y == null ? null : new Plane(x, y);
        placeMarks();
    }

    /// @param newEpochText what stands beside the selected point
    public void setEpochText(IntFunction<String> newEpochText) {
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
        renderer.setProgress(progress, smoothed);
        fill(renderer.points(), x, y);
        fill(renderer.path(), pathX, pathY);
        setPoints(x, y, new Plane(ValueRange.fromZero(Arrays.stream(x)), ValueRange.fromZero(Arrays.stream(y))));
    }

    /// Draws the front as steps through points in the order of x; none hides it.
    public void showFront(double[] x, double[] y) {
        int steps = Math.max(0, 2 * x.length - 1);
        front.showAt(
                IntStream.range(0, steps).mapToDouble(i -> x[(i + 1) / 2]).toArray(),
                IntStream.range(0, steps).mapToDouble(i -> y[i / 2]).toArray());
    }

    @Override
    void placeMarks() {
        super.placeMarks();
        placeTint();
        int last = size() - 1;
        boolean atEnd = selected < 0 || selected >= last;
        String end = atEnd && last >= 0 ? epochText.apply(last) : "newest";
        marks.showEnds(last < 1 ? null : pixel(0), last < 0 ? null : pixel(last), end);
        marks.showSelected(pixelOrNull(selected), atEnd ? "" : epochText.apply(selected));
    }

    private void placeTint() {
        Plane area = expected;
        tint.setVisible(area != null);
        if (area != null) {
            Point2D topLeft = inside(pixel(area.x().low(), area.y().high()));
            Point2D footRight = inside(pixel(area.x().high(), area.y().low()));
            tint.setX(topLeft.getX());
            tint.setY(topLeft.getY());
            tint.setWidth(footRight.getX() - topLeft.getX());
            tint.setHeight(footRight.getY() - topLeft.getY());
        }
    }

    private Point2D inside(Point2D pixel) {
        return new Point2D(
                Math.clamp(pixel.getX(), 0, Math.max(0, plot().getWidth())),
                Math.clamp(pixel.getY(), 0, Math.max(0, plot().getHeight())));
    }

    private static void fill(DoubleDataSet data, double[] x, double[] y) {
        data.set(x, y, x.length, false);
    }
}
