package io.omegascope.ui.chart;

import io.fair_acc.chartfx.renderer.spi.AbstractRendererXY;
import io.fair_acc.chartfx.ui.css.DataSetNode;
import io.fair_acc.dataset.DataSet;
import io.fair_acc.dataset.spi.DoubleDataSet;
import java.util.function.IntFunction;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// Fills a cell around each point of an even grid.
final class HeatRenderer extends AbstractRendererXY<HeatRenderer> {
    private final DoubleDataSet cells = new DoubleDataSet("cells");
    private double halfWidth;
    private double halfHeight;
    private IntFunction<Color> color = _ -> Color.TRANSPARENT;

    HeatRenderer() {
        getDatasets().setAll(cells);
    }

    boolean isBusy() {
        return Curve.isBusy(cells);
    }

    /// @param x   of every point
    /// @param hue of the point with that index
    void show(double[] x, double[] y, double stepX, double stepY, IntFunction<Color> hue) {
        halfWidth = stepX / 2;
        halfHeight = stepY / 2;
        color = hue;
        cells.set(x, y, x.length, false);
    }

    @Override
    protected HeatRenderer getThis() {
        return this;
    }

    @Override
    protected void render(GraphicsContext gc, DataSet data, DataSetNode style) {
        for (int i = 0; i < data.getDataCount(); i++) {
            double x = data.get(DataSet.DIM_X, i);
            double y = data.get(DataSet.DIM_Y, i);
            double left = Math.floor(xAxis.getDisplayPosition(x - halfWidth));
            double right = Math.ceil(xAxis.getDisplayPosition(x + halfWidth));
            double top = Math.floor(yAxis.getDisplayPosition(y + halfHeight));
            double foot = Math.ceil(yAxis.getDisplayPosition(y - halfHeight));
            gc.setFill(color.apply(i));
            gc.fillRect(left, top, right - left, foot - top);
        }
    }
}
