package io.omegascope.ui.sweep;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import io.omegascope.experiment.Outcome;
import io.omegascope.experiment.RunTable;
import io.omegascope.experiment.SweepRow;
import io.omegascope.ui.Pace;
import io.omegascope.ui.Sentences;
import io.omegascope.ui.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.concurrent.Task;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/// The runs of a folder beside one another: a heat map, curves over one parameter, and parallel coordinates.
public final class SweepView extends BorderPane {
    private final SweepModel model = new SweepModel();
    private final Consumer<Path> openRun;
    private final Consumer<Path> study;
    private final Consumer<String> report;
    private final HeatMap heat;
    private final SpreadView curves;
    private final ParallelView parallel;
    private final ChosenRuns list;
    private final Label title = new Label();
    private final Label counts = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final StackPane stage = new StackPane();
    private final Pace pace = new Pace(Duration.millis(50), this::refresh);
    private @Nullable Path folder;
    private @Nullable Task<RunTable> reading;

    /// @param openRun opens the folder of a run
    /// @param study   takes a folder of runs whose sub-networks are to be studied
    /// @param report  shows a failure
    /// @param close   puts this away
    public SweepView(
            Settings settings, Consumer<Path> openRun, Consumer<Path> study, Consumer<String> report, Runnable close) {
        this.openRun = openRun;
        this.study = study;
        this.report = report;
        heat = new HeatMap(model, settings, this::pick);
        curves = new SpreadView(model, run -> pick(List.of(run)));
        parallel = new ParallelView(model, settings, run -> pick(List.of(run)));
        list = new ChosenRuns(model, this::open);
        getStyleClass().add("sweep-view");
        setTop(new VBox(8, headline(close), choices()));
        setCenter(stage);
        setRight(list);
        BorderPane.setMargin(stage, new Insets(8, 8, 0, 0));
        Stream.<ObservableValue<?>>of(
                        model.outcomeProperty(), model.besideProperty(), model.acrossProperty(), model.downProperty())
                .forEach(property -> property.subscribe((_, _) -> pace.request()));
    }

    // Commands

    /// Reads a folder in the background and shows its runs; null stops reading.
    public void show(@Nullable Path newFolder) {
        folder = newFolder;
        if (reading != null) {
            reading.cancel();
            reading = null;
        }
        if (newFolder != null) {
            title.setText(String.valueOf(newFolder.toAbsolutePath().normalize().getFileName()));
            title.setTooltip(new Tooltip(newFolder.toString()));
            read(newFolder);
        }
    }

    private void read(Path wanted) {
        Task<RunTable> task = new Task<>() {
            @Override
            protected RunTable call() throws Exception {
                return RunTable.read(wanted, done -> {
                    updateProgress(done, 1);
                    return !isCancelled();
                });
            }
        };
        reading = task;
        progress.progressProperty().bind(task.progressProperty());
        progress.visibleProperty().bind(task.runningProperty());
        counts.setText("Reading…");
        task.setOnSucceeded(_ -> take(task.getValue()));
        task.setOnFailed(_ -> {
            counts.setText("");
            report.accept(Sentences.of(task.getException()));
        });
        Thread.ofPlatform().daemon().name("reader " + wanted.getFileName()).start(task);
    }

    private void take(RunTable table) {
        model.show(table);
        counts.setText(counts(table));
        counts.setTooltip(table.unreadable().isEmpty() ? null : new Tooltip(String.join("\n", table.unreadable())));
        pace.now();
        if (table.rows().isEmpty()) {
            report.accept(
                    table.unreadable().isEmpty()
                            ? table.folder() + " holds no runs."
                            : table.unreadable().getFirst());
        }
    }

    private static String counts(RunTable table) {
        long finished = count(table, SweepRow.State.FINISHED);
        long failed = count(table, SweepRow.State.FAILED);
        int unreadable = table.unreadable().size();
        return "%d runs, %d finished%s%s"
                .formatted(
                        table.rows().size(),
                        finished,
                        failed == 0 ? "" : ", %d failed".formatted(failed),
                        unreadable == 0 ? "" : ", %d cannot be read".formatted(unreadable));
    }

    private static long count(RunTable table, SweepRow.State state) {
        return table.rows().stream().filter(r -> r.state() == state).count();
    }

    private void refresh() {
        heat.refresh();
        curves.refresh();
        parallel.refresh();
    }

    private void pick(List<SweepRow> runs) {
        model.chosen().setAll(runs);
        if (runs.size() == 1) {
            open(runs.getFirst());
        }
    }

    private void open(SweepRow run) {
        RunTable table = model.tableProperty().get();
        if (table != null) {
            openRun.accept(table.folder().resolve(run.run()));
        }
    }

    // Parts

    private Node headline(Runnable close) {
        title.getStyleClass().add(Styles.TITLE_3);
        title.setMinWidth(0);
        counts.getStyleClass().add(Styles.TEXT_MUTED);
        progress.setPrefWidth(120);
        Button reload = new Button("Read again", new FontIcon(MaterialDesignR.REFRESH));
        reload.setId("sweep-reload");
        reload.setOnAction(_ -> show(folder));
        Button back = new Button("Back", new FontIcon(MaterialDesignA.ARROW_LEFT));
        back.setId("sweep-back");
        back.setOnAction(_ -> close.run());
        Button studied = new Button("Study…", new FontIcon(MaterialDesignF.FLASK_OUTLINE));
        studied.setId("sweep-study");
        studied.setTooltip(new Tooltip("Trains the sub-networks of all these runs again, beside many controls"));
        studied.setOnAction(_ -> Optional.ofNullable(folder).ifPresent(study));
        for (Button button : List.of(reload, studied, back)) {
            button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        HBox line = new HBox(10, back, title, counts, progress, new Spacer(), kinds(), studied, reload);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node kinds() {
        ToggleGroup group = new ToggleGroup();
        HBox kinds = new HBox();
        List<String> names = List.of("Heat map", "Curves", "Parallel axes");
        List<Node> pictures = List.of(heat, curves, parallel);
        stage.getChildren().setAll(pictures);
        for (int i = 0; i < names.size(); i++) {
            ToggleButton button = new ToggleButton(names.get(i));
            button.setToggleGroup(group);
            button.getStyleClass()
                    .addAll(Styles.SMALL, i == 0 ? Styles.LEFT_PILL : i == 1 ? Styles.CENTER_PILL : Styles.RIGHT_PILL);
            Node picture = pictures.get(i);
            picture.visibleProperty().bind(button.selectedProperty());
            button.setOnAction(_ -> button.setSelected(true));
            kinds.getChildren().add(button);
        }
        group.getToggles().getFirst().setSelected(true);
        kinds.setMinWidth(Region.USE_PREF_SIZE);
        return kinds;
    }

    private Node choices() {
        HBox line = new HBox(
                8,
                new Label("Show"),
                outcomes(model.outcomeProperty(), "sweep-outcome"),
                new Label("and"),
                outcomes(model.besideProperty(), "sweep-beside"),
                new Label("across"),
                keys(model.acrossProperty(), false),
                new Label("down"),
                keys(model.downProperty(), true));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static ChoiceBox<Outcome> outcomes(ObjectProperty<Outcome> property, String id) {
        ChoiceBox<Outcome> box = new ChoiceBox<>();
        box.setId(id);
        box.getItems().setAll(Outcome.ALL);
        box.setPrefWidth(200);
        box.setMinWidth(110);
        box.setConverter(text(Outcome::label));
        box.valueProperty().bindBidirectional(property);
        return box;
    }

    private ChoiceBox<String> keys(Property<String> property, boolean mayBeEmpty) {
        ChoiceBox<String> box = new ChoiceBox<>();
        box.setMinWidth(120);
        box.setConverter(text(key -> key.isEmpty() ? "nothing" : key));
        model.tableProperty().subscribe(_ -> {
            String before = property.getValue();
            box.getItems().setAll(model.keys());
            if (mayBeEmpty || model.keys().isEmpty()) {
                box.getItems().addFirst("");
            }
            box.setValue(before);
        });
        property.subscribe(value -> box.setValue(value));
        box.valueProperty().subscribe((_, value) -> {
            if (value != null) {
                property.setValue(value);
            }
        });
        return box;
    }

    private static <T> StringConverter<T> text(java.util.function.Function<T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        };
    }
}
