package io.omegascope.ui.chart;

/// The part of a plane that is in view, and where its points lie in a plot.
record Plane(ValueRange x, ValueRange y) {
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
