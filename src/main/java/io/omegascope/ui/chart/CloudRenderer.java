package io.omegascope.ui.chart;

import io.fair_acc.chartfx.renderer.spi.AbstractRendererXY;
import io.fair_acc.chartfx.ui.css.DataSetNode;
import io.fair_acc.dataset.DataSet;
import io.fair_acc.dataset.spi.DoubleDataSet;
import io.omegascope.ui.Ink;
import java.util.stream.IntStream;
import javafx.scene.canvas.GraphicsContext;

/// Draws many points as small translucent dots, those below zero in a colour of their own.
final class CloudRenderer extends AbstractRendererXY<CloudRenderer> {
    private static final double SIZE = 3;
    private static final int FEW = 1500;
    private static final double OPACITY = 0.5;
    private static final double OPACITY_OF_MANY = 0.3;

    private final DoubleDataSet negative;
    private final DoubleDataSet positive;

    CloudRenderer(Ink negativeInk, Ink positiveInk) {
        negative = new DoubleDataSet("negative");
        positive = new DoubleDataSet("positive");
        negative.setStyle("-fx-line-color: " + negativeInk.cssName() + ";");
        positive.setStyle("-fx-line-color: " + positiveInk.cssName() + ";");
        getDatasets().setAll(negative, positive);
    }

    boolean isBusy() {
        return Curve.isBusy(negative) || Curve.isBusy(positive);
    }

    void show(double[] x, double[] y) {
        fill(negative, x, y, true);
        fill(positive, x, y, false);
    }

    @Override
    protected CloudRenderer getThis() {
        return this;
    }

    @Override
    protected void render(GraphicsContext gc, DataSet data, DataSetNode style) {
        gc.save();
        gc.setFill(style.getLineColor());
        gc.setGlobalAlpha(negative.getDataCount() + positive.getDataCount() > FEW ? OPACITY_OF_MANY : OPACITY);
        for (int i = 0; i < data.getDataCount(); i++) {
            double x = xAxis.getDisplayPosition(data.get(DataSet.DIM_X, i));
            double y = yAxis.getDisplayPosition(data.get(DataSet.DIM_Y, i));
            gc.fillRect(x - SIZE / 2, y - SIZE / 2, SIZE, SIZE);
        }
        gc.restore();
    }

    private static void fill(DoubleDataSet data, double[] x, double[] y, boolean below) {
        int[] chosen =
                IntStream.range(0, y.length).filter(i -> y[i] < 0 == below).toArray();
        data.set(
                IntStream.of(chosen).mapToDouble(i -> x[i]).toArray(),
                IntStream.of(chosen).mapToDouble(i -> y[i]).toArray(),
                chosen.length,
                false);
    }
}
