package io.omegascope.ui.config;

import io.omegascope.ui.Workbench;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// The form that a new run starts from.
public final class ConfigView extends VBox {
    public ConfigView(Workbench workbench) {
        ConfigForm form = new ConfigForm();
        Button start = new Button("Start");
        start.setOnAction(_ -> form.config().ifPresent(workbench::start));
        start.disableProperty().bind(form.configProperty().isNull());
        getChildren().add(start);
    }
}
