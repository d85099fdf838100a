package io.omegascope.ui.chart;

import java.util.List;

/// The part of a plane that is in view, and where its points lie in a plot.
record Plane(ValueRange x, ValueRange y) {
    /// The part of a whole that its bounds tell; the whole where they tell none.
    static Plane of(List<Double> bounds, Plane whole) {
        if (bounds.size() != 4 || bounds.get(0) >= bounds.get(1) || bounds.get(2) >= bounds.get(3)) {
            return whole;
        }
        return new Plane(
                new ValueRange(bounds.get(0), bounds.get(1), whole.x.logarithmic()),
                new ValueRange(bounds.get(2), bounds.get(3), whole.y.logarithmic()));
    }

    /// Low and high of x, then of y.
    List<Double> bounds() {
        return List.of(x.low(), x.high(), y.low(), y.high());
    }

    double pixelX(double value, double width) {
        return x.fraction(value) * width;
    }

    double pixelY(double value, double height) {
        return (1 - y.fraction(value)) * height;
    }

    /// Scales the view around a point of the plot, given as fractions from the left and from the top.
    Plane zoomed(double factor, double fromLeft, double fromTop) {
        return new Plane(x.zoomed(factor, fromLeft), y.zoomed(factor, 1 - fromTop));
    }

    /// Moves what is in view by fractions of the plot, to the right and down.
    Plane moved(double right, double down) {
        return new Plane(x.moved(-right), y.moved(down));
    }
}
