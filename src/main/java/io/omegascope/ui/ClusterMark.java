package io.omegascope.ui;

import javafx.scene.canvas.GraphicsContext;

/// The shape that a cluster's neurons are drawn in. Eight colours go round three times, each time with another shape.
public enum ClusterMark {
    DISC,
    RING,
    SQUARE;

    /// Below this many pixels shapes are not told apart.
    private static final double LEGIBLE = 3.3;

    /// @param name of the cluster, or -1
    public static ClusterMark of(int name) {
        return values()[Ink.round(name) % values().length];
    }

    /// In the context's fill, with its upper left corner at (x, y).
    public void paint(GraphicsContext g, double x, double y, double size) {
        if (size < LEGIBLE || this == SQUARE) {
            g.fillRect(x, y, size, size);
        } else if (this == DISC) {
            g.fillOval(x, y, size, size);
        } else {
            double width = Math.max(1, size * 0.26);
            g.save();
            g.setStroke(g.getFill());
            g.setLineWidth(width);
            g.strokeOval(x + width / 2, y + width / 2, size - width, size - width);
            g.restore();
        }
    }
}
