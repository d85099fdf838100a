package io.omegascope.ui.network;

import io.omegascope.ui.Selection;
import io.omegascope.ui.Settings;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The hidden layer at the selected epoch, grouped by cluster.
public final class NetworkView extends VBox {
    public NetworkView(Selection selection, Settings settings) {
        Label epoch = new Label();
        epoch.textProperty().bind(selection.epochProperty().asString("epoch %d"));
        settings.themeProperty().subscribe(_ -> requestLayout());
        getChildren().add(epoch);
    }
}
