package io.omegascope.ui.config;

import io.omegascope.ui.RunModel;
import io.omegascope.ui.Workbench;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/// Start, pause, step and stop for the selected run.
public final class TransportView extends HBox {
    public TransportView(Workbench workbench) {
        Button stop = new Button("Stop");
        stop.setOnAction(_ -> {
            RunModel run = workbench.selection().run();
            if (run != null) {
                workbench.stop(run);
            }
        });
        getChildren().add(stop);
    }
}
