package io.omegascope.ui.chart;

import io.omegascope.ui.Ink;

/// How a curve is drawn and what the legend calls it.
///
/// @param strong drawn wider than its neighbours
public record CurveStyle(Ink ink, String label, boolean dashed, boolean strong) {
    public static CurveStyle of(Ink ink, String label) {
        return new CurveStyle(ink, label, false, false);
    }

    String css() {
        return "-fx-line-color: %s; -fx-line-width: %s; -fx-line-join: round;%s"
                .formatted(ink.cssName(), strong ? 2.4 : 1.5, dashed ? " -fx-line-dash-array: 6 3;" : "");
    }
}
