package io.omegascope.ui.chart;

import io.fair_acc.chartfx.XYChart;
import io.fair_acc.chartfx.axes.spi.AbstractAxisParameter;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.chartfx.renderer.Renderer;
import javafx.geometry.Insets;

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
        getGridRenderer().setDrawOnTop(false);
        getRenderers().setAll(renderers);
        getAxesAndCanvasPane().setPadding(new Insets(8, RIGHT, 0, 0));
        setMinSize(0, 0);
        setPrefSize(300, 40);
    }

    @Override
    public void updateAxisRange() {}

    private static void strip(AbstractAxisParameter axis) {
        axis.setAutoRanging(false);
        axis.setAnimated(false);
        axis.setName(null);
        axis.setUnit(null);
        axis.setTickLength(4);
        axis.setMinorTickLength(2);
    }
}
