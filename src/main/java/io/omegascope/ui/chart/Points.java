package io.omegascope.ui.chart;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/// The points of a curve, which may grow at the end. What a picture needs of them is found without reading them all.
/// A value that is not finite is a gap.
public final class Points {
    private double[] x = new double[16];
    private double[] y = new double[16];
    private int size;
    private int[] gaps = {};
    private int gapCount;
    private final Extremes lows = new Extremes(-1);
    private final Extremes highs = new Extremes(1);
    private long changes;

    /// @param xs ascending
    static Points at(double[] xs, double[] ys) {
        Points points = new Points();
        for (int i = 0; i < xs.length; i++) {
            points.addAt(xs[i], ys[i]);
        }
        return points;
    }

    // Properties

    public int size() {
        return size;
    }

    public double value(int index) {
        return y[index];
    }

    /// The lowest and the highest value; nothing where there is none.
    public DoubleStream extremes() {
        int low = lowest(0, size);
        return low == Extremes.NONE ? DoubleStream.empty() : DoubleStream.of(y[low], y[highest(0, size)]);
    }

    /// The value at the last point up to a place; NaN outside the curve.
    double valueUpTo(double place) {
        int found = Arrays.binarySearch(x, 0, size, place);
        int floor = found >= 0 ? found : -found - 2;
        return floor < 0 || place > x[size - 1] ? Double.NaN : y[floor];
    }

    /// Grows with every change.
    long changes() {
        return changes;
    }

    double x(int index) {
        return x[index];
    }

    boolean isGap(int index) {
        return !Double.isFinite(y[index]);
    }

    /// How many gaps are among the points before an index.
    int gapsBefore(int index) {
        int found = Arrays.binarySearch(gaps, 0, gapCount, index);
        return found >= 0 ? found : -found - 1;
    }

    /// The index of a gap.
    int gap(int number) {
        return gaps[number];
    }

    /// Where the lowest value of a stretch is; [Extremes#NONE] if it holds nothing but gaps.
    int lowest(int from, int to) {
        return lows.find(y, from, to);
    }

    int highest(int from, int to) {
        return highs.find(y, from, to);
    }

    /// The first point that is not left of a place, looked for from one that is, or is the first such.
    int firstFrom(double place, int from) {
        int step = 1;
        int low = from;
        while (low + step < size && x[low + step] < place) {
            low += step;
            step *= 2;
        }
        int found = Arrays.binarySearch(x, low, Math.min(size, low + step + 1), place);
        int first = found >= 0 ? found : -found - 1;
        while (first > from && x[first - 1] == place) {
            first--;
        }
        return first;
    }

    boolean holds(double[] xs, double[] ys) {
        return Arrays.equals(x, 0, size, xs, 0, xs.length) && Arrays.equals(y, 0, size, ys, 0, ys.length);
    }

    // Commands

    /// @param epoch after that of the last point
    public void add(double epoch, double value) {
        addAt(epoch + 1, value);
    }

    public void clear() {
        size = 0;
        gapCount = 0;
        lows.clear();
        highs.clear();
        changes++;
    }

    /// Adds a point in the coordinates of the axes.
    void addAt(double newX, double newY) {
        if (size == x.length) {
            x = Arrays.copyOf(x, 2 * size);
            y = Arrays.copyOf(y, 2 * size);
        }
        x[size] = newX;
        y[size] = newY;
        if (isGap(size)) {
            addGap();
        } else {
            lows.add(y, size);
            highs.add(y, size);
        }
        size++;
        changes++;
    }

    private void addGap() {
        if (gapCount == gaps.length) {
            gaps = Arrays.copyOf(gaps, Math.max(16, 2 * gapCount));
        }
        gaps[gapCount++] = size;
    }
}
