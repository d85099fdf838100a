package io.omegascope.ui.sweep;

import atlantafx.base.theme.Styles;
import io.omegascope.experiment.Outcome;
import io.omegascope.experiment.SweepRow;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The runs that were clicked or brushed, with their outcomes; a double click or Enter opens one.
final class ChosenRuns extends VBox {
    ChosenRuns(SweepModel model, Consumer<SweepRow> onOpen) {
        Label title = new Label();
        title.getStyleClass().add(Styles.TEXT_BOLD);
        title.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> switch (model.chosen().size()) {
                            case 0 -> "No runs chosen";
                            case 1 -> "1 run";
                            default -> model.chosen().size() + " runs";
                        },
                        model.chosen()));
        ListView<SweepRow> list = new ListView<>(model.chosen());
        list.setId("sweep-chosen");
        list.setPlaceholder(placeholder());
        list.setCellFactory(_ -> new Line(model));
        list.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                open(list, onOpen);
            }
        });
        list.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                open(list, onOpen);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getStyleClass().add("chosen-runs");
        getChildren().addAll(title, list);
    }

    private static Label placeholder() {
        Label text = new Label("Click a cell, or drag along an axis. A double click here opens a run.");
        text.setWrapText(true);
        return text;
    }

    private static void open(ListView<SweepRow> list, Consumer<SweepRow> onOpen) {
        SweepRow run = list.getSelectionModel().getSelectedItem();
        if (run != null) {
            onOpen.accept(run);
        }
    }

    private static final class Line extends ListCell<SweepRow> {
        private final SweepModel model;
        private final Label name = new Label();
        private final Label result = new Label();
        private final VBox lines = new VBox(1, name, result);

        Line(SweepModel model) {
            this.model = model;
            name.setWrapText(true);
            name.setPrefWidth(190);
            name.setMinHeight(USE_PREF_SIZE);
            result.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        }

        @Override
        protected void updateItem(SweepRow run, boolean empty) {
            super.updateItem(run, empty);
            setGraphic(empty || run == null ? null : lines);
            if (!empty && run != null) {
                name.setText(SweepModel.name(run));
                result.setText(
                        run.state() == SweepRow.State.FAILED
                                ? String.valueOf(run.failure())
                                : "%s, %s".formatted(run.state().name().toLowerCase(Locale.ROOT), value(run)));
            }
        }

        private String value(SweepRow run) {
            Outcome outcome = model.outcomeProperty().get();
            return outcome.label().toLowerCase(Locale.ROOT) + " " + OutcomeScale.text(outcome, run);
        }
    }
}
