package io.omegascope.ui.chart;

import io.fair_acc.chartfx.renderer.spi.AbstractRendererXY;
import io.fair_acc.chartfx.ui.css.DataSetNode;
import io.fair_acc.dataset.DataSet;
import javafx.scene.canvas.GraphicsContext;

/// Fills the outlines of areas.
final class AreaRenderer extends AbstractRendererXY<AreaRenderer> {
    private static final double OPACITY = 0.3;
    /// An area of one epoch is a stroke of this width.
    private static final double LONE = 5;

    private double[] x = new double[256];
    private double[] y = new double[256];

    @Override
    protected AreaRenderer getThis() {
        return this;
    }

    @Override
    protected void render(GraphicsContext gc, DataSet data, DataSetNode style) {
        int count = data.getDataCount();
        if (x.length < count) {
            x = new double[2 * count];
            y = new double[2 * count];
        }
        gc.save();
        gc.setFill(style.getLineColor());
        gc.setStroke(style.getLineColor());
        gc.setLineWidth(1);
        gc.setGlobalAlpha(OPACITY);
        int length = 0;
        for (int i = 0; i < count; i++) {
            double value = data.get(DataSet.DIM_Y, i);
            if (Double.isNaN(value)) {
                fill(gc, length);
                length = 0;
            } else {
                x[length] = xAxis.getDisplayPosition(data.get(DataSet.DIM_X, i));
                y[length++] = yAxis.getDisplayPosition(value);
            }
        }
        gc.restore();
    }

    /// Outlined as well, since a narrow area would vanish between two pixels.
    private void fill(GraphicsContext gc, int length) {
        if (length == 2) {
            gc.fillRect(x[0] - LONE / 2, y[1], LONE, Math.max(1, y[0] - y[1]));
        } else {
            gc.fillPolygon(x, y, length);
            gc.strokePolygon(x, y, length);
        }
    }
}
