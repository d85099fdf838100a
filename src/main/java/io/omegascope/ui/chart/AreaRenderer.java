package io.omegascope.ui.chart;

import io.fair_acc.chartfx.renderer.spi.AbstractRendererXY;
import io.fair_acc.chartfx.ui.css.DataSetNode;
import io.fair_acc.dataset.DataSet;
import java.util.Arrays;
import javafx.scene.canvas.GraphicsContext;

/// Fills areas between their gaps. In a column of many points an area reaches from the lowest to the highest.
final class AreaRenderer extends AbstractRendererXY<AreaRenderer> {
    private static final double OPACITY = 0.3;
    /// An area of one epoch is a stroke of this width.
    private static final double LONE = 5;

    private static final int FEW = 2;

    private final PixelColumns pixels = new PixelColumns();
    private double[] x = new double[256];
    private double[] low = new double[256];
    private double[] high = new double[256];
    private int count;

    @Override
    protected AreaRenderer getThis() {
        return this;
    }

    @Override
    protected void render(GraphicsContext gc, DataSet data, DataSetNode style) {
        if (!(data instanceof AreaData area)) {
            throw new IllegalArgumentException("Only areas are drawn as areas.");
        }
        gc.save();
        gc.setFill(style.getLineColor());
        gc.setStroke(style.getLineColor());
        gc.setLineWidth(1);
        gc.setGlobalAlpha(OPACITY);
        count = 0;
        draw(gc, area, pixels.edges(xAxis));
        fill(gc);
        gc.restore();
    }

    private void draw(GraphicsContext gc, AreaData area, double[] edges) {
        int size = area.points().size();
        int from = size == 0 ? 0 : area.points().firstFrom(edges[0], 0);
        if (from > 0) {
            add(gc, area, from - 1, from - 1, from);
        }
        for (int column = 1; column < edges.length && from < size; column++) {
            int to = area.points().firstFrom(edges[column], from);
            if (to - from <= FEW) {
                for (int i = from; i < to; i++) {
                    add(gc, area, i, i, i + 1);
                }
            } else {
                add(gc, area, from, from, to);
                add(gc, area, to - 1, from, to);
            }
            from = to;
        }
        if (from < size) {
            add(gc, area, from, from, from + 1);
        }
    }

    /// Adds a place with the bounds of a stretch, or ends what was drawn at a gap.
    private void add(GraphicsContext gc, AreaData area, int at, int from, int to) {
        if (area.points().isGap(at)) {
            fill(gc);
            return;
        }
        if (count == x.length) {
            x = Arrays.copyOf(x, 2 * count);
            low = Arrays.copyOf(low, 2 * count);
            high = Arrays.copyOf(high, 2 * count);
        }
        x[count] = xAxis.getDisplayPosition(area.points().x(at));
        low[count] = yAxis.getDisplayPosition(area.points().value(area.points().lowest(from, to)));
        high[count] = yAxis.getDisplayPosition(area.high().value(area.high().highest(from, to)));
        count++;
    }

    /// Outlined as well, since a narrow area would vanish between two pixels.
    private void fill(GraphicsContext gc) {
        if (count == 1) {
            gc.fillRect(x[0] - LONE / 2, high[0], LONE, Math.max(1, low[0] - high[0]));
        } else if (count > 1) {
            double[] outlineX = outline(x, x);
            double[] outlineY = outline(low, high);
            gc.fillPolygon(outlineX, outlineY, outlineX.length);
            gc.strokePolygon(outlineX, outlineY, outlineX.length);
        }
        count = 0;
    }

    /// One way there and the other way back.
    private double[] outline(double[] there, double[] back) {
        double[] outline = Arrays.copyOf(there, 2 * count);
        for (int i = 0; i < count; i++) {
            outline[2 * count - 1 - i] = back[i];
        }
        return outline;
    }
}
