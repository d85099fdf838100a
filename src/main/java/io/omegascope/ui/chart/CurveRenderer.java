package io.omegascope.ui.chart;

import io.fair_acc.chartfx.renderer.spi.AbstractRendererXY;
import io.fair_acc.chartfx.ui.css.DataSetNode;
import io.fair_acc.dataset.DataSet;
import javafx.scene.canvas.GraphicsContext;

/// Draws each curve as one line between its gaps, through a few points a column of pixels.
final class CurveRenderer extends AbstractRendererXY<CurveRenderer> {
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
                Brush.draw(gc, x, y, length);
                length = 0;
            } else {
                x[length] = xAxis.getDisplayPosition(points.x(point));
                y[length] = yAxis.getDisplayPosition(points.value(point));
                length++;
            }
        }
        Brush.draw(gc, x, y, length);
        gc.restore();
    }
}
