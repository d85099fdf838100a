package io.omegascope.ui.chart;

import io.fair_acc.chartfx.XYChart;
import io.fair_acc.chartfx.axes.spi.AbstractAxis;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.chartfx.renderer.Renderer;
import javafx.geometry.Insets;
import javafx.scene.canvas.GraphicsContext;

/// A chart stripped to its plot and its axes. Whoever owns it sets the ranges, which saves a scan of all data a
/// pulse.
final class BareChart extends XYChart {
    static final double RIGHT = 12;

    BareChart(DefaultNumericAxis x, DefaultNumericAxis y, Renderer... renderers) {
        super(x, y);
        strip(x);
        strip(y);
        x.setAxisPadding(24);
        setLegendVisible(false);
        getMenuPane().setTop(null);
        getToolBar().setOpacity(0); // it slides in when the mouse comes near, empty as it is
        getToolBar().setMouseTransparent(true);
        getCanvas().setCache(false);
        getRenderers().setAll(renderers);
        getAxesAndCanvasPane().setPadding(new Insets(8, RIGHT, 0, 0));
        setMinSize(0, 0);
        setPrefSize(300, 40);
    }

    @Override
    public void updateAxisRange() {}

    @Override
    protected void redrawCanvas() {
        GraphicsContext gc = getCanvas().getGraphicsContext2D();
        double width = getCanvas().getWidth();
        double height = getCanvas().getHeight();
        gc.clearRect(0, 0, width, height);
        gc.setFill(getGridRenderer().getVerticalMajorGrid().getStroke());
        getXAxis().getTickMarks().forEach(tick -> gc.fillRect(Math.rint(tick.getPosition()), 0, 1, height));
        getYAxis().getTickMarks().forEach(tick -> gc.fillRect(0, Math.rint(tick.getPosition()), width, 1));
        getRenderers().forEach(Renderer::render);
    }

    private static void strip(AbstractAxis axis) {
        axis.getCanvas().setCache(false);
        axis.setAutoRanging(false);
        axis.setAnimated(false);
        axis.setName(null);
        axis.setUnit(null);
        axis.setTickLength(4);
        axis.setMinorTickLength(2);
    }
}
