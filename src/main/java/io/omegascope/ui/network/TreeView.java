package io.omegascope.ui.network;

import atlantafx.base.theme.Styles;
import io.omegascope.ui.ActivationSource;
import io.omegascope.ui.Pace;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.Selection;
import io.omegascope.ui.Settings;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The tree behind the clusters, or why there is none. Does nothing while it is not wanted.
final class TreeView extends StackPane {
    private static final Duration REST = Duration.millis(500);

    private final BooleanProperty wanted = new SimpleBooleanProperty(this, "wanted");
    private final TreeModel model;
    private final Pace pace;

    TreeView(
            Selection selection,
            Settings settings,
            NetworkModel network,
            Function<RunModel, ActivationSource> activations) {
        model = new TreeModel(selection, activations, Thread::startVirtualThread, Platform::runLater);
        pace = new Pace(REST, model::refresh);
        Label missing = new Label();
        missing.getStyleClass().add("placeholder");
        missing.setWrapText(true);
        missing.textProperty().bind(model.missingProperty());
        Label note = new Label();
        note.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        note.setWrapText(true);
        note.textProperty().bind(model.noteProperty());
        note.visibleProperty().bind(note.textProperty().isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
        TreePane pane = new TreePane(model, network, selection, settings);
        VBox.setVgrow(pane, Priority.ALWAYS);
        getChildren().addAll(new VBox(4, note, pane), missing);
        setMinSize(0, 0);
        visibleProperty().bind(wanted);
        wanted.subscribe(this::changed);
        selection.profileProperty().subscribe(this::changed);
    }

    BooleanProperty wantedProperty() {
        return wanted;
    }

    private void changed() {
        if (wanted.get()) {
            pace.request();
        }
    }
}
