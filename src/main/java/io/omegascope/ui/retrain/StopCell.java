package io.omegascope.ui.retrain;

import atlantafx.base.theme.Styles;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.Workbench;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// Stops a run, or takes a waiting one out of the queue.
final class StopCell extends RunValueCell {
    private final Workbench workbench;
    private final Button stop = new Button(null, new FontIcon(MaterialDesignS.STOP));

    StopCell(Workbench workbench) {
        this.workbench = workbench;
        stop.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL, "stop-button");
        stop.setTooltip(new Tooltip("Stop this one"));
    }

    @Override
    void show(RunModel run) {
        stop.setOnAction(_ -> workbench.stop(run));
        setGraphic(workbench.isLive(run) ? stop : null);
    }

    @Override
    void clear() {
        setGraphic(null);
    }
}
