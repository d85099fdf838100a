package io.omegascope.ui.network;

import atlantafx.base.theme.Styles;
import io.omegascope.ui.ActivationSource;
import io.omegascope.ui.Pace;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.Selection;
import io.omegascope.ui.Settings;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/// The hidden layer at the selected epoch, grouped by cluster.
public final class NetworkView extends VBox {
    private static final Duration REST = Duration.millis(300);

    private final Selection selection;
    private final NetworkModel model;
    private final ClusterGrid grid;
    private final TreeView tree;
    private final Pace pace;

    /// @param activations of the selected run, for the tree behind its clusters
    public NetworkView(Selection selection, Settings settings, Function<RunModel, ActivationSource> activations) {
        this.selection = selection;
        this.model = new NetworkModel(selection, settings);
        this.grid = new ClusterGrid(model, settings);
        this.tree = new TreeView(selection, settings, model, activations);
        this.pace = new Pace(REST, model::refresh);
        getStyleClass().add("network-view");
        StackPane body = new StackPane(grid, tree, placeholder());
        grid.visibleProperty().bind(tree.wantedProperty().not());
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(heading(), ties(), body, summary());
        model.groupsProperty().subscribe(_ -> grid.update());
        selection.multipletProperty().subscribe(_ -> changed());
        selection.neuronsProperty().subscribe(_ -> grid.update());
        selection.profileProperty().subscribe(_ -> changed());
        selection.followingProperty().subscribe(_ -> changed());
        selection.runProperty().flatMap(RunModel::stateProperty).subscribe(_ -> changed());
        settings.themeProperty().subscribe(_ -> grid.update());
    }

    private void changed() {
        if (selection.followingProperty().get()) {
            pace.request();
        } else {
            pace.now();
        }
    }

    private HBox heading() {
        Label counts = new Label();
        counts.textProperty().bind(model.headingProperty());
        counts.getStyleClass().add(Styles.TEXT_MUTED);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        ToggleButton correlations = new ToggleButton("Correlation", new FontIcon(MaterialDesignV.VECTOR_LINE));
        correlations.getStyleClass().addAll(Styles.SMALL);
        correlations.setMinWidth(USE_PREF_SIZE);
        correlations.setTooltip(new Tooltip("Shows how the cluster under the pointer correlates with the others"));
        correlations.selectedProperty().subscribe(on -> grid.showCorrelations(on));
        correlations.disableProperty().bind(model.groupsProperty().map(List::isEmpty));
        correlations.visibleProperty().bind(tree.wantedProperty().not());
        ToggleButton trees = new ToggleButton("Tree", new FontIcon(MaterialDesignF.FILE_TREE));
        trees.getStyleClass().addAll(Styles.SMALL);
        trees.setMinWidth(USE_PREF_SIZE);
        trees.setTooltip(new Tooltip("Shows how the clustering joined the neurons, and where it was cut"));
        trees.selectedProperty().bindBidirectional(tree.wantedProperty());
        HBox heading = new HBox(6, counts, gap, correlations, trees);
        heading.setAlignment(Pos.CENTER_LEFT);
        return heading;
    }

    private Label ties() {
        Label ties = new Label();
        ties.setGraphic(new FontIcon(MaterialDesignA.ALERT_OUTLINE));
        ties.getStyleClass().add("ties");
        ties.textProperty().bind(model.tiesProperty());
        ties.setTooltip(new Tooltip("More than a tenth of a cluster's samples equal another one.\n"
                + "How equal samples are ranked then matters: see Ties in the measurement's parameters."));
        ties.visibleProperty().bind(model.tiesProperty().isNotEmpty());
        ties.managedProperty().bind(ties.visibleProperty());
        return ties;
    }

    private Label placeholder() {
        Label placeholder = new Label();
        placeholder.getStyleClass().add("placeholder");
        placeholder.setWrapText(true);
        placeholder.textProperty().bind(model.summaryProperty());
        placeholder.visibleProperty().bind(model.groupsProperty().map(List::isEmpty));
        return placeholder;
    }

    private Label summary() {
        Label summary = new Label();
        summary.visibleProperty().bind(model.groupsProperty().map(groups -> !groups.isEmpty()));
        summary.getStyleClass().add("summary");
        summary.setWrapText(true);
        summary.textProperty().bind(model.summaryProperty());
        return summary;
    }
}
