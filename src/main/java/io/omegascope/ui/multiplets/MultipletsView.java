package io.omegascope.ui.multiplets;

import io.omegascope.ui.Selection;
import io.omegascope.ui.Settings;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The table of all multiplets of the selected measurement.
public final class MultipletsView extends VBox {
    public MultipletsView(Selection selection, Settings settings) {
        Label epoch = new Label();
        epoch.textProperty().bind(selection.epochProperty().asString("epoch %d"));
        settings.themeProperty().subscribe(_ -> requestLayout());
        getChildren().add(epoch);
    }
}
