package io.omegascope.ui.runs;

import io.omegascope.ui.RunModel;
import io.omegascope.ui.Workbench;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;

/// The runs of this sitting.
public final class RunsView extends VBox {
    public RunsView(Workbench workbench) {
        getChildren().add(new ListView<RunModel>(workbench.runs()));
    }
}
