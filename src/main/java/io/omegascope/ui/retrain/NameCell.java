package io.omegascope.ui.retrain;

import atlantafx.base.theme.Styles;
import io.omegascope.run.RetrainMode;
import io.omegascope.run.RunState;
import io.omegascope.ui.Ink;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.Workbench;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// What is trained, in the colour of its mode, and how far it is.
final class NameCell extends RunValueCell {
    private final Workbench workbench;
    private final Region mark = new Region();
    private final Label name = new Label();
    private final FontIcon clock = new FontIcon(MaterialDesignC.CLOCK_OUTLINE);
    private final ProgressBar bar = new ProgressBar();
    private final Tooltip details = new Tooltip();
    private final HBox content;

    NameCell(Workbench workbench) {
        this.workbench = workbench;
        clock.setIconSize(12);
        name.setContentDisplay(ContentDisplay.RIGHT);
        mark.getStyleClass().add("mode-dot");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add(Styles.SMALL);
        VBox lines = new VBox(name, bar);
        lines.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(lines, Priority.ALWAYS);
        content = new HBox(6, mark, lines);
        content.setAlignment(Pos.CENTER_LEFT);
        setTooltip(details);
    }

    @Override
    void show(RunModel run) {
        Comparison row = Comparison.of(run);
        boolean waits = run.state() instanceof RunState.Ready;
        boolean live = workbench.isLive(run);
        mark.setStyle("-fx-background-color: " + ink(row.mode()) + ";");
        name.setText(row.name());
        name.setGraphic(waits ? clock : null);
        details.setText(row.details() + "\n" + said(run.state()));
        bar.progressProperty().bind(workbench.activity(run).progressProperty());
        bar.setVisible(live && !waits);
        bar.setManaged(live && !waits);
        setGraphic(content);
    }

    @Override
    void clear() {
        bar.progressProperty().unbind();
        setGraphic(null);
    }

    private static String ink(@Nullable RetrainMode mode) {
        return (mode == null ? Ink.TEST : Ink.of(mode)).cssName();
    }

    private static String said(RunState state) {
        return switch (state) {
            case RunState.Ready _ -> "Waits for its turn";
            case RunState.Failed failed -> "Failed: " + failed.cause();
            default -> state.word();
        };
    }
}
