package io.omegascope.ui.retrain;

import io.omegascope.ui.Workbench;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Retrains the selected multiplet's neurons and compares what came of it.
public final class RetrainView extends VBox {
    public RetrainView(Workbench workbench) {
        Label epoch = new Label();
        epoch.textProperty().bind(workbench.selection().epochProperty().asString("epoch %d"));
        getChildren().add(epoch);
    }
}
