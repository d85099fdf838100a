package io.omegascope.ui.paper;

import atlantafx.base.theme.Styles;
import io.omegascope.experiment.paper.Verdict;
import javafx.scene.control.Label;

/// A verdict in its words and colour.
final class VerdictLabel {
    private VerdictLabel() {}

    static Label of(Verdict verdict) {
        Label label = new Label(verdict.words());
        label.setWrapText(true);
        label.getStyleClass()
                .add(
                        switch (verdict) {
                            case HOLDS -> Styles.SUCCESS;
                            case HOLDS_IN_PART -> Styles.WARNING;
                            case DOES_NOT_HOLD -> Styles.DANGER;
                            case UNDETERMINED -> Styles.TEXT_MUTED;
                        });
        label.getStyleClass().add("verdict");
        return label;
    }
}
