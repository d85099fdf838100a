package io.omegascope.ui.live;

import io.omegascope.run.Phase;
import io.omegascope.run.PhaseInterval;
import io.omegascope.ui.Ink;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// The name of a phase, as long as there is room for it.
final class PhaseLabel extends Label {
    private @Nullable Phase phase;
    private double width = -1;

    PhaseLabel() {
        setManaged(false);
        setMinWidth(0);
        setAlignment(Pos.CENTER);
        setTooltip(new Tooltip());
    }

    void show(PhaseInterval interval) {
        getTooltip().setText("%s, epochs %d to %d".formatted(interval.phase().label(), interval.from(), interval.to()));
        if (interval.phase() != phase) {
            phase = interval.phase();
            width = -1;
            getStyleClass().setAll("label", phase == Phase.UNDETERMINED ? "phase-undetermined" : "phase-label");
            setStyle("-fx-border-color: " + Ink.of(phase).cssName() + ";");
        }
    }

    void place(double x, double newWidth, double height) {
        if (newWidth != width && phase != null) {
            width = newWidth;
            fit(phase);
        }
        resizeRelocate(x, 0, newWidth, height);
    }

    private void fit(Phase shown) {
        for (String text : new String[] {shown.label(), abbreviation(shown), ""}) {
            setText(text);
            if (prefWidth(-1) <= width) {
                return;
            }
        }
    }

    private static String abbreviation(Phase phase) {
        return switch (phase) {
            case FEATURE_LEARNING -> "Feature l.";
            case EMERGENCE -> "Emerg.";
            case DIVERGENCE -> "Div.";
            case DELAYED_EMERGENCE -> "Delayed em.";
            case DECOUPLING -> "Decoup.";
            case FINAL -> "Final";
            case STILL_EMERGING -> "Emerging";
            case NO_GENERALISATION -> "No gen.";
            case UNDETERMINED -> "?";
        };
    }
}
