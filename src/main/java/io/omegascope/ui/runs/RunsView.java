package io.omegascope.ui.runs;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.Workbench;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The runs of this sitting, retrainings indented under the run they come from. A click selects.
public final class RunsView extends VBox {
    /// @param browse    shows a folder
    /// @param exportRun asks where a run is to go as a `.zip`
    public RunsView(Workbench workbench, Consumer<Path> browse, Consumer<RunModel> exportRun) {
        Label title = new Label("Runs");
        title.getStyleClass().addAll(Styles.TEXT_BOLD, "column-title");
        ListView<RunModel> list = new ListView<>(workbench.runs());
        list.setId("runs");
        list.setCellFactory(_ -> new RunCell(workbench, browse, exportRun));
        list.getStyleClass().add(Tweaks.EDGE_TO_EDGE);
        list.setPlaceholder(placeholder());
        VBox.setVgrow(list, Priority.ALWAYS);
        list.getSelectionModel().selectedItemProperty().subscribe(run -> {
            if (run != null) {
                workbench.selection().select(run);
            }
        });
        workbench.selection().runProperty().subscribe(run -> {
            if (run == null) {
                list.getSelectionModel().clearSelection();
            } else {
                list.getSelectionModel().select(run);
                list.scrollTo(run);
            }
        });
        getStyleClass().add("runs-view");
        getChildren().addAll(title, list);
    }

    private static Label placeholder() {
        Label label = new Label("No runs yet. Choose a preset below and press Start.");
        label.getStyleClass().add(Styles.TEXT_MUTED);
        label.setWrapText(true);
        return label;
    }
}
