package io.omegascope.ui.live;

import io.omegascope.run.Phase;
import io.omegascope.run.PhaseInterval;
import io.omegascope.run.PhaseStability;
import io.omegascope.ui.Ink;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// The name of a phase, as long as there is room for it.
final class PhaseLabel extends Label {
    private @Nullable Phase phase;
    private @Nullable PhaseInterval shown;
    private String what = "";
    private double width = -1;

    /// @param stability is asked for when the tip is about to be seen
    PhaseLabel(Supplier<Optional<PhaseStability>> stability) {
        setManaged(false);
        setMinWidth(0);
        setAlignment(Pos.CENTER);
        Tooltip tip = new Tooltip();
        tip.setOnShowing(
                _ -> tip.setText(what + stability.get().flatMap(this::sure).orElse("")));
        setTooltip(tip);
    }

    void show(PhaseInterval interval) {
        shown = interval;
        what = "%s, epochs %,d to %,d".formatted(interval.phase().label(), interval.from(), interval.to());
        getTooltip().setText(what);
        if (interval.phase() != phase) {
            phase = interval.phase();
            width = -1;
            getStyleClass().setAll("label", phase == Phase.UNDETERMINED ? "phase-undetermined" : "phase-label");
            setStyle("-fx-border-color: " + Ink.of(phase).cssName() + ";");
        }
    }

    private Optional<String> sure(PhaseStability stability) {
        return stability.labels().stream()
                .filter(label -> label.phase().equals(shown))
                .findFirst()
                .map(label -> String.format(
                        Locale.ROOT,
                        "%nConfidence %.2f: the share of %d variations of the rule that say so%nBegins at epoch %,d to %,d"
                                + " where they find the same phases",
                        label.confidence(),
                        stability.variations().size(),
                        label.earliestBegin(),
                        label.latestBegin()));
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
