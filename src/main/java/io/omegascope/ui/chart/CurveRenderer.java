package io.omegascope.ui.chart;

import io.fair_acc.chartfx.renderer.spi.AbstractRendererXY;
import io.fair_acc.chartfx.ui.css.DataSetNode;
import io.fair_acc.dataset.DataSet;
import javafx.scene.canvas.GraphicsContext;

/// Draws each curve as one path between its gaps, of a few points a column of pixels. Software rendering pays for
/// every stroke, not for every point.
final class CurveRenderer extends AbstractRendererXY<CurveRenderer> {
    /// The radius of a point without neighbours.
    private static final double LONE = 3.5;

    private final Columns columns = new Columns();
    private final PixelColumns pixels = new PixelColumns();
    private double[] x = new double[256];
    private double[] y = new double[256];

    @Override
    protected CurveRenderer getThis() {
        return this;
    }

    @Override
    protected void render(GraphicsContext gc, DataSet data, DataSetNode style) {
        if (!(data instanceof CurveData curve)) {
            throw new IllegalArgumentException("Only curves are drawn as curves.");
        }
        Points points = curve.points();
        columns.choose(points, pixels.edges(xAxis));
        int count = columns.count();
        if (x.length < count) {
            x = new double[2 * count];
            y = new double[2 * count];
        }
        gc.save();
        style.applyLineStrokeStyle(gc);
        int length = 0;
        for (int i = 0; i < count; i++) {
            int point = columns.kept(i);
            if (point == Columns.BREAK) {
                stroke(gc, length);
                length = 0;
            } else {
                x[length] = xAxis.getDisplayPosition(points.x(point));
                y[length] = yAxis.getDisplayPosition(points.value(point));
                length++;
            }
        }
        stroke(gc, length);
        gc.restore();
    }

    private void stroke(GraphicsContext gc, int length) {
        if (length == 1) {
            gc.setFill(gc.getStroke());
            gc.fillOval(x[0] - LONE, y[0] - LONE, 2 * LONE, 2 * LONE);
        } else if (length > 1) {
            gc.strokePolyline(x, y, length);
        }
    }
}
