package io.omegascope.ui.timeline;

import io.omegascope.ui.Selection;
import io.omegascope.ui.Settings;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The strip of measured epochs along the foot of the window.
public final class TimelineView extends VBox {
    public TimelineView(Selection selection, Settings settings) {
        Label epoch = new Label();
        epoch.textProperty().bind(selection.epochProperty().asString("epoch %d"));
        settings.themeProperty().subscribe(_ -> requestLayout());
        getChildren().add(epoch);
    }
}
