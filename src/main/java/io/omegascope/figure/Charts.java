package io.omegascope.figure;

import io.omegascope.figure.Panel.Axis;
import io.omegascope.figure.Panel.Span;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;

/// A panel as JFreeChart draws it.
final class Charts {
    private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 12);
    private static final double NEAR = 2.5;
    private static final Color GRID = new Color(0xdddddd);

    private Charts() {}

    static JFreeChart of(Panel panel) {
        XYPlot plot = new XYPlot(null, axis(panel.x()), axis(panel.y()), null);
        Marks.draw(panel, plot);
        if (plot.getRangeAxis() instanceof LogAxis log && !panel.marks().isEmpty()) {
            toDecades(log);
        }
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinePaint(GRID);
        plot.setRangeGridlinePaint(GRID);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        panel.spans().forEach(span -> plot.addDomainMarker(marker(span), Layer.BACKGROUND));
        JFreeChart chart = new JFreeChart(panel.title(), TITLE, plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(4, 8, 4, 12));
        plot.setFixedLegendItems(Legends.of(panel));
        chart.addLegend(legend(plot));
        return chart;
    }

    private static LegendTitle legend(XYPlot plot) {
        LegendTitle legend = new LegendTitle(plot);
        legend.setPosition(RectangleEdge.BOTTOM);
        legend.setItemFont(TEXT);
        legend.setFrame(BlockBorder.NONE);
        legend.setBackgroundPaint(Color.WHITE);
        return legend;
    }

    private static ValueAxis axis(Axis axis) {
        ValueAxis drawn = axis.isLog() ? log(axis.name()) : linear(axis.name());
        drawn.setLabelFont(TEXT);
        drawn.setTickLabelFont(TEXT);
        drawn.setLowerMargin(axis.isLog() ? 0.01 : 0.02);
        drawn.setUpperMargin(axis.isLog() ? 0.01 : 0.03);
        drawn.setAxisLinePaint(Ink.GREY.color());
        return drawn;
    }

    private static ValueAxis linear(String name) {
        NumberAxis axis = new NumberAxis(name);
        axis.setAutoRangeIncludesZero(false);
        return axis;
    }

    private static ValueAxis log(String name) {
        LogAxis axis = new LogAxis(name);
        axis.setSmallestValue(1e-9);
        axis.setTickUnit(new NumberTickUnit(1), false, true); // decades
        axis.setNumberFormatOverride(new Plain());
        axis.setMinorTickMarksVisible(true);
        axis.setMinorTickCount(9);
        return axis;
    }

    private static IntervalMarker marker(Span span) {
        return new IntervalMarker(span.from(), span.to(), span.ink().color(), new BasicStroke(0), null, null, 1);
    }

    /// Axes that end near a decade go on to it, so that it is labelled.
    private static void toDecades(LogAxis axis) {
        Range range = axis.getRange();
        double below = Math.pow(10, Math.floor(Math.log10(range.getLowerBound())));
        double above = Math.pow(10, Math.ceil(Math.log10(range.getUpperBound())));
        double low = range.getLowerBound() / below < NEAR ? below : range.getLowerBound();
        double high = above / range.getUpperBound() < NEAR ? above : range.getUpperBound();
        axis.setRange(low, high);
    }
}
