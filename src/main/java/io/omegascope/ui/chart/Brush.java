package io.omegascope.ui.chart;

import java.util.Arrays;
import javafx.scene.canvas.GraphicsContext;

/// Draws a line through pixels: as a path, or, where it goes up and down so much that a path would take longer than a
/// frame, as the columns of pixels that it covers. Software rendering pays for the length of a path.
final class Brush {
    /// The radius of a point without neighbours.
    private static final double LONE = 3.5;
    /// Up and down, in pixels for each column, from which on columns are cheaper.
    private static final double RESTLESS = 32;

    private static final int CROWDED = 2;

    private Brush() {}

    /// @param x ascending
    static void draw(GraphicsContext gc, double[] x, double[] y, int count) {
        if (count == 1) {
            gc.setFill(gc.getStroke());
            gc.fillOval(x[0] - LONE, y[0] - LONE, 2 * LONE, 2 * LONE);
        } else if (count > 1 && isRestless(x, y, count)) {
            drawColumns(gc, x, y, count);
        } else if (count > 1) {
            gc.strokePolyline(x, y, count);
        }
    }

    static boolean isRestless(double[] x, double[] y, int count) {
        double columns = 1 + Math.floor(x[count - 1]) - Math.floor(x[0]);
        double way = 0;
        for (int i = 1; i < count; i++) {
            way += Math.abs(y[i] - y[i - 1]);
        }
        return count > CROWDED * columns && way > RESTLESS * columns;
    }

    /// Stretches of columns without a point between them are strokes still.
    private static void drawColumns(GraphicsContext gc, double[] x, double[] y, int count) {
        for (int from = 0; from < count - 1; ) {
            int to = from + 1;
            boolean near = isNear(x, to);
            while (to < count - 1 && isNear(x, to + 1) == near) {
                to++;
            }
            double[] partX = Arrays.copyOfRange(x, from, to + 1);
            double[] partY = Arrays.copyOfRange(y, from, to + 1);
            if (near) {
                fill(gc, partX, partY);
            } else {
                gc.strokePolyline(partX, partY, partX.length);
            }
            from = to;
        }
    }

    /// Whether a point is in the column of the one before, or in the next.
    private static boolean isNear(double[] x, int i) {
        return Math.floor(x[i]) - Math.floor(x[i - 1]) <= 1;
    }

    private static void fill(GraphicsContext gc, double[] x, double[] y) {
        double[][] outline = outline(x, y, gc.getLineWidth() / 2);
        gc.setFill(gc.getStroke());
        gc.fillPolygon(outline[0], outline[1], outline[0].length);
    }

    /// The upper ends of all columns from left to right, then the lower ones back. A column reaches to the
    /// first point of the next, as a line does.
    static double[][] outline(double[] x, double[] y, double half) {
        double first = Math.floor(x[0]);
        int columns = (int) (Math.floor(x[x.length - 1]) - first) + 1;
        double[] outlineX = new double[4 * columns];
        double[] outlineY = new double[4 * columns];
        int last = 4 * columns - 1;
        int i = 0;
        for (int column = 0; column < columns; column++) {
            double top = y[i];
            double foot = y[i];
            while (i < x.length && Math.floor(x[i]) - first <= column) {
                top = Math.min(top, y[i]);
                foot = Math.max(foot, y[i]);
                i++;
            }
            if (i < x.length) {
                top = Math.min(top, y[i]);
                foot = Math.max(foot, y[i]);
            }
            for (int side = 0; side < 2; side++) {
                outlineX[2 * column + side] = first + column + side;
                outlineY[2 * column + side] = top - half;
                outlineX[last - 2 * column - side] = first + column + side;
                outlineY[last - 2 * column - side] = foot + half;
            }
        }
        return new double[][] {outlineX, outlineY};
    }
}
