package io.omegascope.ui.chart;

import io.fair_acc.chartfx.renderer.spi.AbstractRendererXY;
import io.fair_acc.chartfx.ui.css.DataSetNode;
import io.fair_acc.dataset.DataSet;
import java.util.Arrays;
import javafx.scene.canvas.GraphicsContext;

/// Draws each data set as one path between its gaps. Software rendering pays for every stroke, not for every point.
final class CurveRenderer extends AbstractRendererXY<CurveRenderer> {
    /// The radius of a point without neighbours.
    private static final double LONE = 3.5;

    private double[] x = new double[256];
    private double[] y = new double[256];

    @Override
    protected CurveRenderer getThis() {
        return this;
    }

    @Override
    protected void render(GraphicsContext gc, DataSet data, DataSetNode style) {
        double[] xs = data.getValues(DataSet.DIM_X);
        double[] ys = data.getValues(DataSet.DIM_Y);
        int count = data.getDataCount();
        int first = Math.max(0, below(xs, count, xMin) - 1);
        int last = Math.min(count, below(xs, count, xMax) + 2);
        if (x.length < count) {
            x = new double[2 * count];
            y = new double[2 * count];
        }
        gc.save();
        style.applyLineStrokeStyle(gc);
        int length = 0;
        for (int i = first; i < last; i++) {
            if (Double.isFinite(ys[i])) {
                x[length] = xAxis.getDisplayPosition(xs[i]);
                y[length] = yAxis.getDisplayPosition(ys[i]);
                length++;
            } else {
                stroke(gc, length);
                length = 0;
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
            gc.strokePolyline(x, y, Decimation.columns(x, y, length));
        }
    }

    private static int below(double[] xs, int count, double value) {
        int index = Arrays.binarySearch(xs, 0, count, value);
        return index >= 0 ? index : -index - 1;
    }
}
