package io.omegascope.ui.multiplets;

import atlantafx.base.theme.Styles;
import io.omegascope.ui.ActivationSource;
import io.omegascope.ui.Pace;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.Selection;
import io.omegascope.ui.Settings;
import java.util.List;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// The table of all multiplets of the selected measurement.
public final class MultipletsView extends VBox {
    private static final Duration REST = Duration.millis(1000);

    private final Selection selection;
    private final Settings settings;
    private final MultipletsModel model;
    private final Pace pace;
    private final BooleanProperty landscapeSeen = new SimpleBooleanProperty(this, "landscapeSeen");
    private final BooleanProperty searchesNeurons = new SimpleBooleanProperty(this, "searchesNeurons");

    /// @param activations of the selected run, for a search among its neurons
    public MultipletsView(Selection selection, Settings settings, Function<RunModel, ActivationSource> activations) {
        this.selection = selection;
        this.settings = settings;
        this.model = new MultipletsModel(selection, Thread::startVirtualThread, Platform::runLater);
        this.pace = new Pace(REST, model::refresh);
        ObservableValue<Boolean> itself = seen(this);
        pace.holdUnless(itself.flatMap(visible -> visible ? itself : landscapeSeen));
        getStyleClass().add("multiplets-view");
        MultipletTable table = new MultipletTable(model, settings);
        VBox.setVgrow(table, Priority.ALWAYS);
        List<Node> ofClusters = List.of(best(), filter(), table, wholeHint());
        Node ofNeurons = new NeuronSearchView(
                new NeuronSearchModel(selection, activations, Thread::startVirtualThread, Platform::runLater),
                settings);
        VBox.setVgrow(ofNeurons, Priority.ALWAYS);
        Button neurons = new Button("", new FontIcon(MaterialDesignM.MAGNIFY));
        neurons.setId("multiplets-neurons");
        neurons.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        HBox foot = bar(neurons);
        searchesNeurons.subscribe(on -> {
            neurons.setText(on ? "Back to multiplets of clusters" : "Search neurons…");
            getChildren().setAll(on ? List.of(ofNeurons) : ofClusters);
            getChildren().add(foot);
        });
        neurons.setOnAction(_ -> searchesNeurons.set(!searchesNeurons.get()));
        selection.profileProperty().subscribe(_ -> changed());
        selection.followingProperty().subscribe(_ -> changed());
        selection.runProperty().flatMap(RunModel::stateProperty).subscribe(_ -> changed());
        settings.themeProperty().subscribe(_ -> table.refresh());
    }

    /// The same multiplets by order.
    public LandscapeView landscape() {
        LandscapeView landscape = new LandscapeView(model, selection, settings);
        landscapeSeen.bind(seen(landscape));
        return landscape;
    }

    /// Whether the tab of a view is the selected one.
    static ObservableValue<Boolean> seen(Node view) {
        return view.parentProperty().flatMap(Node::visibleProperty).orElse(true);
    }

    private void changed() {
        if (selection.followingProperty().get()) {
            pace.request();
        } else {
            pace.now();
        }
    }

    private HBox best() {
        OrderChoice order = new OrderChoice(model.orders(), model.bestOrderProperty(), List.of());
        Button synergistic = button("Most synergistic", MaterialDesignM.MINUS, "lowest", true);
        Button redundant = button("Most redundant", MaterialDesignP.PLUS, "highest", false);
        return bar(order, synergistic, redundant);
    }

    private Button button(String text, Ikon icon, String extreme, boolean synergistic) {
        Button button = new Button(text, new FontIcon(icon));
        button.getStyleClass().addAll(Styles.SMALL);
        button.setTooltip(
                new Tooltip("Selects the multiplet of the chosen order with the " + extreme + " O-information"));
        button.setOnAction(_ -> model.selectBest(model.bestOrderProperty().get(), synergistic));
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private HBox filter() {
        OrderChoice order =
                new OrderChoice(model.orders(), model.orderFilterProperty(), List.of(MultipletsModel.ALL_ORDERS));
        CheckBox extremes = new CheckBox("Extremes only");
        extremes.setTooltip(new Tooltip("Shows the lowest and the highest O-information of every order"));
        extremes.selectedProperty().bindBidirectional(model.extremesOnlyProperty());
        Label status = new Label();
        status.textProperty().bind(model.statusProperty());
        status.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return bar(order, extremes, gap, status);
    }

    private HBox wholeHint() {
        Label text = new Label();
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button lower = new Button();
        lower.getStyleClass().addAll(Styles.SMALL, Styles.ACCENT);
        lower.setMinWidth(USE_PREF_SIZE);
        lower.setOnAction(_ -> model.selectBest(model.lowerOrder(), true));
        HBox hint = bar(new FontIcon(MaterialDesignI.INFORMATION_OUTLINE), text, lower);
        hint.getStyleClass().add("hint");
        hint.managedProperty().bind(hint.visibleProperty());
        model.wholeProperty().subscribe(whole -> {
            int order = model.lowerOrder();
            text.setText(
                    "Covers the whole network; its inverse is empty" + (order > 0 ? " — try a lower order." : "."));
            lower.setText("Best of order " + order);
            lower.setVisible(order > 0);
            hint.setVisible(whole);
        });
        return hint;
    }

    private static HBox bar(Node... nodes) {
        HBox bar = new HBox(5, nodes);
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }
}
