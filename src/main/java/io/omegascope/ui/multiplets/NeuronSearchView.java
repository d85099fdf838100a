package io.omegascope.ui.multiplets;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import io.omegascope.info.Multiplet;
import io.omegascope.info.SearchMethod;
import io.omegascope.ui.Settings;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Searches multiplets of single neurons and lists what it finds.
final class NeuronSearchView extends VBox {
    private static final int LOWEST = 3;
    private static final int USUAL = 8;

    private final NeuronSearchModel model;
    private final Settings settings;
    private final ChoiceBox<SearchMethod> method = new ChoiceBox<>();
    private final ChoiceBox<Integer> from = new ChoiceBox<>();
    private final ChoiceBox<Integer> to = new ChoiceBox<>();
    private final TextField seed = new TextField("0");

    NeuronSearchView(NeuronSearchModel model, Settings settings) {
        this.model = model;
        this.settings = settings;
        getStyleClass().addAll("multiplets-view", "neuron-search");
        Node table = table();
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(wishes(), actions(), table);
    }

    private HBox wishes() {
        method.getItems().setAll(SearchMethod.GREEDY, SearchMethod.ANNEALING);
        method.setValue(SearchMethod.GREEDY);
        method.setConverter(new Words());
        method.setTooltip(
                new Tooltip("Greedy grows multiplets one neuron at a time; annealing is slower and can do better.\n"
                        + "Neither looks at all multiplets, so better ones may exist."));
        from.getItems()
                .setAll(IntStream.rangeClosed(LOWEST, NeuronSearchModel.MOST)
                        .boxed()
                        .toList());
        to.getItems().setAll(from.getItems());
        from.setValue(LOWEST);
        to.setValue(USUAL);
        from.valueProperty().subscribe(low -> to.setValue(Math.max(low, to.getValue())));
        to.valueProperty().subscribe(high -> from.setValue(Math.min(high, from.getValue())));
        seed.setPrefColumnCount(4);
        seed.setTextFormatter(
                new TextFormatter<>(change -> change.getControlNewText().matches("\\d{0,18}") ? change : null));
        seed.setTooltip(new Tooltip("Seed of random starts: a whole number"));
        return bar(method, new Label("orders"), from, new Label("to"), to, new Label("seed"), seed);
    }

    private HBox actions() {
        Button search = new Button("Search");
        search.setId("neuron-search");
        search.setMinWidth(USE_PREF_SIZE);
        search.getStyleClass().addAll(Styles.SMALL, Styles.ACCENT);
        search.setOnAction(_ ->
                model.search(new NeuronSearchModel.Wish(method.getValue(), from.getValue(), to.getValue(), seed())));
        search.disableProperty().bind(model.searchingProperty());
        Button stop = new Button("Stop");
        stop.setMinWidth(USE_PREF_SIZE);
        stop.getStyleClass().add(Styles.SMALL);
        stop.setOnAction(_ -> model.stop());
        stop.disableProperty().bind(model.searchingProperty().not());
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(70);
        bar.progressProperty().bind(model.progressProperty());
        bar.visibleProperty().bind(model.searchingProperty());
        bar.managedProperty().bind(bar.visibleProperty());
        Label status = new Label();
        status.textProperty().bind(model.statusProperty());
        status.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        status.setTooltip(new Tooltip());
        status.getTooltip().textProperty().bind(model.statusProperty());
        return bar(search, stop, bar, status);
    }

    /// No digits are the seed 0.
    private long seed() {
        return seed.getText().isEmpty() ? 0 : Long.parseLong(seed.getText());
    }

    private TableView<NeuronSearchModel.Row> table() {
        TableView<NeuronSearchModel.Row> table = new TableView<>(model.rows());
        table.getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE, "multiplet-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        Label empty = new Label("Multiplets of single neurons, without clusters. Choose orders, then Search.");
        empty.setWrapText(true);
        table.setPlaceholder(empty);
        TableColumn<NeuronSearchModel.Row, Integer> order = new TableColumn<>("Order");
        order.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue().order()));
        order.setMinWidth(52);
        order.setMaxWidth(52);
        TableColumn<NeuronSearchModel.Row, Double> value = new TableColumn<>();
        value.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue().value()));
        value.setCellFactory(_ -> new InformationCell<>(settings));
        value.setMinWidth(82);
        value.setMaxWidth(100);
        settings.unitProperty().subscribe(unit -> {
            value.setText("O (" + unit.word() + ")");
            table.refresh();
        });
        TableColumn<NeuronSearchModel.Row, Multiplet> neurons = new TableColumn<>("Neurons");
        neurons.setCellValueFactory(
                c -> new ReadOnlyObjectWrapper<>(c.getValue().neurons()));
        table.getColumns().add(order);
        table.getColumns().add(value);
        table.getColumns().add(neurons);
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                model.select(row);
            }
        });
        return table;
    }

    private static HBox bar(Node... nodes) {
        HBox bar = new HBox(5, nodes);
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private static final class Words extends StringConverter<SearchMethod> {
        @Override
        public String toString(@Nullable SearchMethod method) {
            return method == null ? "" : method.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public SearchMethod fromString(String text) {
            return SearchMethod.valueOf(text.toUpperCase(Locale.ROOT));
        }
    }
}
