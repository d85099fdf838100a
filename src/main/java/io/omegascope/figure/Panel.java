package io.omegascope.figure;

import java.util.List;

/// One pair of axes and what is drawn in it. What is not finite, or not positive on a log axis, is left out.
///
/// @param spans stretches of x that are shaded, such as phases
/// @param marks drawn in their order, later ones over earlier ones
public record Panel(String title, Axis x, Axis y, List<Span> spans, List<Mark> marks) {
    public Panel {
        spans = List.copyOf(spans);
        marks = List.copyOf(marks);
    }

    /// @param name with its unit
    public record Axis(String name, boolean isLog) {
        public static Axis log(String name) {
            return new Axis(name, true);
        }

        public static Axis linear(String name) {
            return new Axis(name, false);
        }

        boolean shows(double value) {
            return Double.isFinite(value) && (!isLog || value > 0);
        }
    }

    /// @param name in the legend
    public record Span(String name, double from, double to, Ink ink) {}

    /// Something with a colour. Those with a name are in the legend, each name once.
    public sealed interface Mark {
        String name();

        Ink ink();
    }

    /// A line through points in their order.
    public record Curve(String name, Ink ink, Stroke stroke, double[] x, double[] y) implements Mark {}

    /// The area between two curves.
    public record Band(String name, Ink ink, double[] x, double[] low, double[] high) implements Mark {}

    /// Points that nothing joins.
    public record Dots(String name, Ink ink, double[] x, double[] y) implements Mark {}

    /// How a line is drawn.
    public enum Stroke {
        STRONG,
        /// Many beside one another.
        THIN,
        DASHED,
        DOTTED
    }
}
