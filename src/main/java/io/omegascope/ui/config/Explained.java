package io.omegascope.ui.config;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

/// Buttons that say what they do, or why they do nothing.
final class Explained {
    private Explained() {}

    /// A disabled node gets no mouse events, so the tooltip is on a pane around it.
    ///
    /// @param reason disables the button unless it is empty
    static StackPane button(Button button, ObservableValue<String> help, ObservableValue<String> reason) {
        Tooltip tooltip = new Tooltip();
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(320);
        Runnable update = () -> tooltip.setText(reason.getValue().isEmpty() ? help.getValue() : reason.getValue());
        help.subscribe(update);
        reason.subscribe(update);
        update.run();
        reason.subscribe(r -> button.setDisable(!r.isEmpty()));
        StackPane pane = new StackPane(button);
        Tooltip.install(pane, tooltip);
        return pane;
    }
}
