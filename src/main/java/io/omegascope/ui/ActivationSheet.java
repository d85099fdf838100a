package io.omegascope.ui;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import io.omegascope.cluster.ClusteringMethod;
import io.omegascope.info.Ties;
import io.omegascope.run.MeasurementConfig;
import io.omegascope.run.NullModel;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Asks how an opened file of activations is measured.
final class ActivationSheet extends VBox {
    private static final int NO_CLUSTERS = 0;

    private final Workbench workbench;
    private final Label title = new Label();
    private final Label shape = new Label();
    private final Button measure = new Button("Measure");
    private final Label hint = new Label();
    private final ComboBox<Integer> clusters =
            box(List.of(), c -> c == NO_CLUSTERS ? "none: each column is a variable" : Integer.toString(c));
    private final ComboBox<ClusteringMethod> clustering = box(ClusteringMethod.ofActivations(), ActivationSheet::word);
    private final ComboBox<Ties> ties = box(List.of(Ties.values()), ActivationSheet::word);
    private final ComboBox<NullModel> nullModel = box(List.of(), ActivationSheet::comparison);

    ActivationSheet(Workbench workbench) {
        this.workbench = workbench;
        getStyleClass().add("help-sheet");
        setId("activation-sheet");
        setMaxSize(460, Region.USE_PREF_SIZE);
        title.getStyleClass().add(Styles.TITLE_4);
        shape.getStyleClass().add(Styles.TEXT_MUTED);
        hint.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        clusters.setId("activation-clusters");
        clustering.setValue(ClusteringMethod.WARD);
        ties.setValue(Ties.AVERAGE);
        clusters.valueProperty().subscribe(this::fit);
        getChildren().addAll(title, shape, fields(), hint, buttons());
        workbench.recordings().offeredProperty().subscribe(this::ask);
    }

    private Node fields() {
        GridPane grid = new GridPane(14, 8);
        grid.addRow(0, new Label("Clusters"), clusters);
        grid.addRow(1, new Label("Clustering"), clustering);
        grid.addRow(2, new Label("Ties"), ties);
        grid.addRow(3, new Label("Compare with"), nullModel);
        return grid;
    }

    private Node buttons() {
        measure.setId("activation-measure");
        measure.setDefaultButton(true);
        measure.setOnAction(_ -> workbench.measure(new Recording.Options(
                clusters.getValue(), clustering.getValue(), ties.getValue(), nullModel.getValue())));
        Button cancel = new Button("Cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> workbench.recordings().offer(null));
        return new HBox(8, new Spacer(), cancel, measure);
    }

    private void ask(@Nullable Recording recording) {
        if (recording == null) {
            return;
        }
        title.setText("Measure " + recording.name());
        shape.setText(recording.shape());
        int units = recording.units();
        boolean few = units <= Recording.MOST_COLUMNS;
        Stream<Integer> none = few ? Stream.of(NO_CLUSTERS) : Stream.empty();
        Stream<Integer> some = IntStream.rangeClosed(3, Math.min(units, MeasurementConfig.MOST_CLUSTERS))
                .boxed();
        clusters.getItems().setAll(Stream.concat(none, some).toList());
        clusters.setValue(few ? NO_CLUSTERS : 10);
        Platform.runLater(measure::requestFocus);
        hint.setText("No training goes with it: there are no curves of accuracy and loss, no phases and no retraining."
                + (few ? "" : " Up to %d columns can be measured without clusters.".formatted(Recording.MOST_COLUMNS)));
    }

    /// Without clusters there is nothing to group, and no random grouping to compare with.
    private void fit(@Nullable Integer count) {
        boolean grouped = count != null && count != NO_CLUSTERS;
        clustering.setDisable(!grouped);
        NullModel before = nullModel.getValue();
        nullModel
                .getItems()
                .setAll(
                        grouped
                                ? List.of(NullModel.NONE, NullModel.PERMUTATION, NullModel.RANDOM_CLUSTERS)
                                : List.of(NullModel.NONE, NullModel.PERMUTATION));
        nullModel.setValue(before != null && nullModel.getItems().contains(before) ? before : NullModel.PERMUTATION);
    }

    private static String comparison(NullModel model) {
        int count = Recording.Options.replicates(model);
        return switch (model) {
            case NONE -> "nothing";
            case PERMUTATION -> count + " permutations";
            case RANDOM_CLUSTERS -> count + " random clusterings";
            case UNTRAINED -> "untrained networks";
        };
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static <T> ComboBox<T> box(List<T> values, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setPrefWidth(270);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("Values are chosen, not typed.");
            }
        });
        return box;
    }
}
