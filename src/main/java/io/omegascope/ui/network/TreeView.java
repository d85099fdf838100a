package io.omegascope.ui.network;

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
import javafx.scene.layout.StackPane;
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
        getChildren().addAll(new TreePane(model, network, selection, settings), missing);
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
