package io.omegascope.ui.chart;

import java.util.List;

/// The part of the epoch axis that is in view, shared by all charts of a run. Logarithmic axes draw epoch + 1.
///
/// @param first the first epoch in view
/// @param last  the last epoch in view, greater than the first
/// @param end   the last epoch that there is to see
public record EpochRange(double first, double last, double end, boolean logarithmic) {
    private static final double MIN_WIDTH = 4;

    public static EpochRange whole(double end, boolean logarithmic) {
        double atLeastOne = Math.max(1, end);
        return new EpochRange(0, atLeastOne, atLeastOne, logarithmic);
    }

    public boolean isWhole() {
        return first <= 0 && last >= end;
    }

    /// Where an epoch lies between the left end (0) and the right end (1) of the axis.
    public double fraction(double epoch) {
        return (scale(epoch) - scale(first)) / (scale(last) - scale(first));
    }

    /// The epoch at a fraction of the axis.
    public double epoch(double fraction) {
        return unscale(scale(first) + fraction * (scale(last) - scale(first)));
    }

    /// The same part of a run that has grown, or of another run; a whole view stays whole.
    public EpochRange withEnd(double newEnd) {
        return isWhole() ? whole(newEnd, logarithmic) : between(first, last, Math.max(1, newEnd));
    }

    public EpochRange withLogarithmic(boolean newLogarithmic) {
        return new EpochRange(first, last, end, newLogarithmic);
    }

    /// Scales the view around a fraction of the axis; a factor below 1 looks closer.
    public EpochRange zoomed(double factor, double fraction) {
        return between(epoch(fraction * (1 - factor)), epoch(fraction + (1 - fraction) * factor), end);
    }

    /// Moves the view by a fraction of its width, and not past the ends.
    public EpochRange moved(double fraction) {
        double clamped = Math.clamp(fraction, Math.min(0, fraction(0)), Math.max(0, fraction(end) - 1));
        return between(epoch(clamped), epoch(1 + clamped), end);
    }

    /// The view from one epoch to another, in either order.
    public EpochRange between(double one, double other) {
        return between(Math.min(one, other), Math.max(one, other), end);
    }

    /// The view from the first of two epochs to the second; the same view where they are none.
    public EpochRange between(List<Double> bounds) {
        return bounds.size() == 2 && bounds.get(0) < bounds.get(1) ? between(bounds.get(0), bounds.get(1)) : this;
    }

    private EpochRange between(double from, double to, double newEnd) {
        double left = Math.clamp(from, 0, Math.max(0, newEnd - MIN_WIDTH));
        double right = Math.clamp(to, Math.min(newEnd, left + MIN_WIDTH), newEnd);
        return new EpochRange(left, right, newEnd, logarithmic);
    }

    private double scale(double epoch) {
        return logarithmic ? Math.log10(Math.max(epoch, 0) + 1) : epoch;
    }

    private double unscale(double scaled) {
        return logarithmic ? Math.pow(10, scaled) - 1 : scaled;
    }
}
