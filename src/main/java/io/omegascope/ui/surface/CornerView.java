package io.omegascope.ui.surface;

import atlantafx.base.theme.Styles;
import io.omegascope.ui.RunModel;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// Chooses one network: a run, and an epoch of which it keeps weights.
final class CornerView extends VBox {
    private final Corner corner;
    private final ComboBox<Integer> epoch = new ComboBox<>();

    CornerView(String letter, Corner corner, ObservableList<RunModel> runs, Runnable takeSelected) {
        this.corner = corner;
        Label name = new Label(letter);
        name.getStyleClass().add("surface-letter");
        ComboBox<RunModel> run = new ComboBox<>(runs);
        run.setId("surface-run-" + letter);
        run.setMaxWidth(Double.MAX_VALUE);
        run.setMinWidth(0);
        run.setPrefWidth(100);
        run.setConverter(new RunTitles());
        run.valueProperty().bindBidirectional(corner.runProperty());
        HBox.setHgrow(run, Priority.ALWAYS);
        epoch.setId("surface-epoch-" + letter);
        epoch.setEditable(true);
        epoch.setPrefWidth(96);
        epoch.setConverter(new Epochs());
        epoch.setTooltip(new Tooltip("An epoch of which weights are kept; what is typed takes the nearest"));
        epoch.setOnShowing(_ -> offer());
        epoch.valueProperty().subscribe((_, value) -> choose(value));
        corner.runProperty().subscribe(_ -> offer());
        corner.epochProperty().subscribe(_ -> show());
        Button selected = new Button("Selected", new FontIcon(MaterialDesignT.TARGET));
        selected.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        selected.setMinWidth(USE_PREF_SIZE);
        selected.setTooltip(new Tooltip("Takes the selected run at the epoch of the timeline"));
        selected.setOnAction(_ -> takeSelected.run());
        Label word = new Label("epoch");
        word.setMinWidth(USE_PREF_SIZE);
        HBox first = new HBox(8, name, run);
        first.setAlignment(Pos.CENTER_LEFT);
        HBox second = new HBox(8, word, epoch, selected);
        second.setAlignment(Pos.CENTER_LEFT);
        second.getStyleClass().add("surface-epoch");
        setSpacing(4);
        getChildren().addAll(first, second);
    }

    private void offer() {
        epoch.getItems().setAll(corner.epochs());
        show();
    }

    private void show() {
        Integer now = corner.epochProperty().get();
        epoch.setValue(now);
        epoch.getEditor().setText(now == null ? "" : now.toString());
    }

    private void choose(@Nullable Integer wanted) {
        if (wanted != null) {
            corner.choose(wanted);
        }
        show();
    }

    private static final class RunTitles extends StringConverter<RunModel> {
        @Override
        public String toString(@Nullable RunModel run) {
            return run == null ? "" : run.title();
        }

        @Override
        public RunModel fromString(String text) {
            throw new UnsupportedOperationException(text);
        }
    }

    /// What is no number leaves the epoch as it was.
    private final class Epochs extends StringConverter<Integer> {
        @Override
        public String toString(@Nullable Integer value) {
            return value == null ? "" : value.toString();
        }

        @Override
        public @Nullable Integer fromString(String text) {
            return text.strip().matches("\\d{1,9}")
                    ? Integer.valueOf(text.strip())
                    : corner.epochProperty().get();
        }
    }
}
