package io.omegascope.ui.retrain;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import io.omegascope.run.RetrainMode;
import io.omegascope.run.StartingWeights;
import io.omegascope.ui.Ink;
import io.omegascope.ui.Pace;
import io.omegascope.ui.Selection;
import io.omegascope.ui.Workbench;
import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/// Retrains the neurons of the selected multiplet, the others and a control, and compares what came of it.
public final class RetrainView extends VBox {
    private static final String CAUTION =
            "Size alone explains much: random neurons of equal number are the yardstick. One control is no statistics: retrain several, each draws others.";

    private final Workbench workbench;
    private final RetrainModel model;
    private final Label sentence = wrapped("retrain-sentence");
    private final Label problem = wrapped("retrain-problem");
    private final Button remedy = new Button();
    private final Button peak = new Button("Synergy peak", new FontIcon(MaterialDesignC.CHART_BELL_CURVE));
    private final Button best = new Button("Best of order");
    private final Button retrain = new Button("Retrain", new FontIcon(MaterialDesignR.REPEAT));
    private final Button study = new Button("Study…");
    private final ToggleButton snapshot = new ToggleButton("snapshot");
    private final Map<RetrainMode, CheckBox> modes = new EnumMap<>(RetrainMode.class);

    public RetrainView(Workbench workbench) {
        this.workbench = workbench;
        model = new RetrainModel(workbench);
        getStyleClass().add("retrain-view");
        Node table = new ComparisonTable(workbench, model.family());
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(chooseLine(), sentence, modeLine(), startLine(), problemLine(), table, cautionLine());
        Pace pace = new Pace(Duration.millis(120), this::show);
        model.revisionProperty().subscribe(pace::request);
        workbench.settings().unitProperty().subscribe((_, _) -> pace.request());
        show();
    }

    private Node chooseLine() {
        best.setId("retrain-best");
        best.setOnAction(_ -> model.chooseBest());
        best.setTooltip(new Tooltip("Select the most synergistic multiplet of this order"));
        ComboBox<Integer> order = new ComboBox<>(model.orders());
        order.setId("retrain-order");
        order.valueProperty().bindBidirectional(model.orderProperty());
        order.setMinWidth(Region.USE_PREF_SIZE);
        peak.setId("retrain-peak");
        peak.setOnAction(_ -> model.goToPeak());
        return line(best, order, new Spacer(), peak);
    }

    private Node modeLine() {
        HBox line = line();
        for (RetrainMode mode : RetrainMode.values()) {
            Region mark = new Region();
            mark.getStyleClass().add("mode-dot");
            mark.setStyle("-fx-background-color: " + Ink.of(mode).cssName() + ";");
            CheckBox box = new CheckBox();
            box.setId("retrain-" + mode.name());
            box.setGraphic(mark);
            box.setMinWidth(Region.USE_PREF_SIZE);
            box.selectedProperty().bindBidirectional(model.wantedProperty(mode));
            box.setTooltip(new Tooltip(help(mode)));
            modes.put(mode, box);
            line.getChildren().add(box);
        }
        line.setSpacing(14);
        return line;
    }

    private static String help(RetrainMode mode) {
        return switch (mode) {
            case ISOLATED -> "The neurons of the multiplet; all others are zero and stay zero";
            case INVERSE -> "All other neurons that vary";
            case CONTROL -> "As many neurons as the multiplet has, drawn at random from those that vary";
        };
    }

    private Node startLine() {
        ToggleButton initial = new ToggleButton("initial weights");
        initial.setId("retrain-initial");
        snapshot.setId("retrain-snapshot");
        initial.getStyleClass().add(Styles.LEFT_PILL);
        snapshot.getStyleClass().add(Styles.RIGHT_PILL);
        ToggleGroup group = new ToggleGroup();
        group.getToggles().addAll(initial, snapshot);
        initial.setOnAction(_ -> model.fromProperty().set(StartingWeights.INITIAL));
        snapshot.setOnAction(_ -> model.fromProperty().set(StartingWeights.SNAPSHOT));
        model.fromProperty().subscribe(from -> {
            initial.setSelected(from == StartingWeights.INITIAL);
            snapshot.setSelected(from == StartingWeights.SNAPSHOT);
        });
        retrain.setId("retrain-go");
        retrain.getStyleClass().add(Styles.ACCENT);
        retrain.setMinWidth(Region.USE_PREF_SIZE);
        retrain.setOnAction(_ -> model.retrain());
        retrain.setTooltip(new Tooltip("Train what is checked from epoch 0, one after another, in the background"));
        HBox pills = new HBox(initial, snapshot);
        return line(new Label("From"), pills, new Spacer(), retrain);
    }

    private Node problemLine() {
        remedy.setId("retrain-remedy");
        remedy.setMinWidth(Region.USE_PREF_SIZE);
        problem.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(problem, Priority.ALWAYS);
        HBox line = line(problem, remedy);
        line.visibleProperty().bind(problem.textProperty().isNotEmpty());
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private Node cautionLine() {
        Label caution = wrapped("retrain-caution");
        caution.setText(CAUTION);
        caution.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        caution.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(caution, Priority.ALWAYS);
        study.setId("retrain-study");
        study.setMinWidth(Region.USE_PREF_SIZE);
        study.setTooltip(new Tooltip(
                "Trains the most synergistic neurons at the peak beside many controls, once the run has ended"));
        study.setOnAction(_ -> model.studied().ifPresent(workbench::study));
        return line(caution, study);
    }

    private void show() {
        boolean chosen = model.choice().isPresent();
        sentence.setText(
                model.choice().map(c -> c.sentence(workbench.settings().unit())).orElse(""));
        sentence.setVisible(chosen);
        sentence.setManaged(chosen);
        modes.forEach((mode, box) -> {
            int size = model.choice().map(c -> c.size(mode)).orElse(0);
            box.setText(Comparison.name(mode) + (chosen ? " " + size : ""));
            box.setDisable(chosen && size == 0);
        });
        int epoch = workbench.selection().epoch();
        snapshot.setText(epoch == Selection.NONE ? "snapshot" : "epoch %,d".formatted(epoch));
        best.setDisable(model.orders().isEmpty());
        peak.setDisable(model.peak().isEmpty());
        retrain.setDisable(!model.problem().isEmpty());
        study.setDisable(model.studied().isEmpty());
        showProblem();
    }

    /// What stands in the way, with the button that helps; otherwise that the inverse is empty.
    private void showProblem() {
        String notice = model.choice().map(RetrainChoice::notice).orElse("");
        problem.setText(model.problem().isEmpty() || !notice.isEmpty() ? notice : model.problem());
        remedy.setVisible(false);
        model.choice()
                .filter(RetrainChoice::isWhole)
                .flatMap(RetrainChoice::orderWithInverse)
                .ifPresent(order -> {
                    offer("Best of order " + order, () -> model.chooseBest(order));
                });
        if (model.parent().isPresent()) {
            offer("Select its parent", model::selectParent);
        }
        remedy.setManaged(remedy.isVisible());
    }

    private void offer(String text, Runnable action) {
        remedy.setText(text);
        remedy.setOnAction(_ -> action.run());
        remedy.setVisible(true);
    }

    private static HBox line(Node... nodes) {
        HBox line = new HBox(6, nodes);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Label wrapped(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
