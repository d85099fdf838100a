package io.omegascope.figure;

import io.omegascope.figure.Panel.Band;
import io.omegascope.figure.Panel.Curve;
import io.omegascope.figure.Panel.Dots;
import io.omegascope.figure.Panel.Mark;
import io.omegascope.figure.Panel.Stroke;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/// Curves, bands and dots as data sets of a plot, one each.
final class Marks {
    /// Square, since a circle takes ten times the space in a file of vectors.
    private static final Shape DOT = new Rectangle2D.Double(-1.3, -1.3, 2.6, 2.6);

    private final Panel panel;
    private final XYPlot plot;
    private int count;

    private Marks(Panel panel, XYPlot plot) {
        this.panel = panel;
        this.plot = plot;
    }

    static void draw(Panel panel, XYPlot plot) {
        Marks marks = new Marks(panel, plot);
        panel.marks().forEach(marks::add);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    }

    private void add(Mark mark) {
        switch (mark) {
            case Curve curve -> add(points(curve.name(), curve.x(), curve.y()), line(curve));
            case Dots dots -> add(points(dots.name(), dots.x(), dots.y()), dots(dots));
            case Band band -> add(interval(band), area(band));
        }
    }

    private void add(XYDataset data, XYItemRenderer renderer) {
        plot.setDataset(count, data);
        plot.setRenderer(count, renderer);
        count++;
    }

    private static XYItemRenderer line(Curve curve) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesStroke(0, stroke(curve.stroke()));
        renderer.setSeriesPaint(
                0,
                curve.stroke() == Stroke.THIN
                        ? curve.ink().faint()
                        : curve.ink().color());
        return renderer;
    }

    private static XYItemRenderer dots(Dots dots) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setSeriesShape(0, DOT);
        renderer.setDrawOutlines(false);
        renderer.setSeriesPaint(0, dots.ink().color());
        return renderer;
    }

    private static XYItemRenderer area(Band band) {
        DeviationRenderer renderer = new DeviationRenderer(false, false);
        renderer.setSeriesPaint(0, band.ink().translucent());
        renderer.setSeriesFillPaint(0, band.ink().color());
        renderer.setAlpha(0.18f);
        return renderer;
    }

    static BasicStroke stroke(Stroke stroke) {
        return switch (stroke) {
            case STRONG -> solid(1.8f);
            case THIN -> solid(0.8f);
            case DASHED -> broken(6, 3);
            case DOTTED -> broken(1.5f, 3);
        };
    }

    private static BasicStroke solid(float width) {
        return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    private static BasicStroke broken(float on, float off) {
        return new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {on, off}, 0);
    }

    private XYDataset points(String name, double[] x, double[] y) {
        XYSeries series = new XYSeries(name, false, true);
        for (int i = 0; i < x.length; i++) {
            if (panel.x().shows(x[i]) && panel.y().shows(y[i])) {
                series.add(x[i], y[i]);
            }
        }
        return new XYSeriesCollection(series);
    }

    private XYDataset interval(Band band) {
        YIntervalSeries series = new YIntervalSeries(band.name(), false, true);
        for (int i = 0; i < band.x().length; i++) {
            double low = band.low()[i];
            double high = band.high()[i];
            if (panel.x().shows(band.x()[i])
                    && panel.y().shows(low)
                    && panel.y().shows(high)) {
                series.add(band.x()[i], (low + high) / 2, low, high);
            }
        }
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        data.addSeries(series);
        return data;
    }
}
