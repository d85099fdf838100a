package io.omegascope.ui.chart;

import io.fair_acc.chartfx.renderer.spi.AbstractRendererXY;
import io.fair_acc.chartfx.ui.css.DataSetNode;
import io.fair_acc.dataset.DataSet;
import io.fair_acc.dataset.spi.DoubleDataSet;
import io.omegascope.ui.Ink;
import javafx.scene.canvas.GraphicsContext;

/// Draws a way through a plane in the colours of its epochs: a path, a few strokes for each colour, and its points.
final class TrajectoryRenderer extends AbstractRendererXY<TrajectoryRenderer> {
    private static final double STEP = 1.0 / 32;
    private static final double RADIUS = 2.8;
    private static final double FAINT_RADIUS = 1.7;

    private final DoubleDataSet points = new DoubleDataSet("points");
    private final DoubleDataSet path = new DoubleDataSet("path");
    private double[] progress = {};
    private boolean faintPoints;
    private double[] pixelX = new double[256];
    private double[] pixelY = new double[256];

    TrajectoryRenderer() {
        getDatasets().setAll(points, path);
    }

    DoubleDataSet points() {
        return points;
    }

    DoubleDataSet path() {
        return path;
    }

    /// @param newProgress from 0 to 1, one for each point of the path
    void setProgress(double[] newProgress, boolean newFaintPoints) {
        progress = newProgress;
        faintPoints = newFaintPoints;
    }

    @Override
    protected TrajectoryRenderer getThis() {
        return this;
    }

    @Override
    protected void render(GraphicsContext gc, DataSet data, DataSetNode style) {
        int count = Math.min(data.getDataCount(), progress.length);
        if (pixelX.length < count) {
            pixelX = new double[2 * count];
            pixelY = new double[2 * count];
        }
        for (int i = 0; i < count; i++) {
            pixelX[i] = xAxis.getDisplayPosition(data.get(DataSet.DIM_X, i));
            pixelY[i] = yAxis.getDisplayPosition(data.get(DataSet.DIM_Y, i));
        }
        gc.save();
        if (data == path) {
            drawPath(gc, count);
        } else {
            drawPoints(gc, count);
        }
        gc.restore();
    }

    private void drawPath(GraphicsContext gc, int count) {
        gc.setLineWidth(faintPoints ? 2 : 1);
        for (int from = 0; from < count - 1; ) {
            int to = from + 1;
            while (to < count - 1 && progress[to] - progress[from] < STEP) {
                to++;
            }
            gc.setStroke(Ink.epoch(progress[from]));
            gc.beginPath();
            gc.moveTo(pixelX[from], pixelY[from]);
            for (int i = from + 1; i <= to; i++) {
                gc.lineTo(pixelX[i], pixelY[i]);
            }
            gc.stroke();
            from = to;
        }
    }

    private void drawPoints(GraphicsContext gc, int count) {
        double radius = faintPoints ? FAINT_RADIUS : RADIUS;
        gc.setGlobalAlpha(faintPoints ? 0.45 : 1);
        for (int i = 0; i < count; i++) {
            gc.setFill(Ink.epoch(progress[i]));
            gc.fillOval(pixelX[i] - radius, pixelY[i] - radius, 2 * radius, 2 * radius);
        }
    }
}
