package io.omegascope.ui.surface;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import io.omegascope.progress.Alignment;
import io.omegascope.run.Snapshot;
import io.omegascope.store.SurfaceFile;
import io.omegascope.ui.Page;
import io.omegascope.ui.Picture;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.Workbench;
import io.omegascope.ui.config.Transport;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.IntegerProperty;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/// The loss between snapshots: choices on the left, the picture beside them.
public final class SurfaceView extends BorderPane {
    private final Workbench workbench;
    private final SurfaceModel model;
    private final LineView line;
    private final PlaneView plane;
    private final Label empty = new Label();
    private final ObservableList<RunModel> trained;
    private final StackPane stage;

    /// @param close puts this away
    public SurfaceView(Workbench workbench, Runnable close) {
        this.workbench = workbench;
        model = new SurfaceModel(
                workbench.selection(),
                new Kept(workbench),
                work -> Thread.ofPlatform().daemon().name("loss surface").start(work),
                Platform::runLater);
        trained = workbench.runs().filtered(RunModel::isTrained);
        model.forget(trained); // and not of the list behind it, which changes before this one does
        line = new LineView(workbench.settings());
        plane = new PlaneView(workbench.settings());
        empty.getStyleClass().add(Styles.TEXT_MUTED);
        empty.setWrapText(true);
        empty.setMaxWidth(420);
        stage = new StackPane(line, plane, empty);
        stage.getStyleClass().add("surface-stage");
        stage.setMinSize(0, 0);
        getStyleClass().add("surface-view");
        setTop(headline(close));
        setLeft(choices());
        setCenter(stage);
        BorderPane.setMargin(stage, new Insets(10, 0, 0, 16));
        model.surfaceProperty().subscribe(this::show);
        model.mistakeProperty().subscribe(_ -> show(model.surfaceProperty().get()));
        model.evaluatingProperty().subscribe(_ -> show(model.surfaceProperty().get()));
        workbench.pageProperty().subscribe(page -> {
            if (page == Page.LOSS) {
                model.begin();
            }
        });
    }

    private record Kept(Workbench workbench) implements KeptWeights {
        @Override
        public List<Integer> epochs(RunModel run) {
            return workbench.keptEpochs(run);
        }

        @Override
        public Callable<Snapshot> at(RunModel run, int epoch) {
            return workbench.snapshot(run, epoch);
        }
    }

    private void show(@Nullable Surface surface) {
        line.setVisible(surface instanceof Surface.Line);
        plane.setVisible(surface instanceof Surface.Plane);
        empty.setVisible(surface == null);
        String mistake = model.mistakeProperty().get();
        empty.setText(
                mistake.isEmpty()
                        ? model.evaluatingProperty().get()
                                ? "Evaluating…"
                                : "Choose networks on the left, then Evaluate. Their weights are mixed, and every mixture"
                                        + " is evaluated on the training and test samples of the first run."
                        : mistake);
        switch (surface) {
            case Surface.Line l -> line.show(l);
            case Surface.Plane p -> plane.show(p);
            case null -> {}
        }
    }

    // Parts

    private Node headline(Runnable close) {
        Button back = button("Back", MaterialDesignA.ARROW_LEFT, "Back to the run (Esc)", close);
        back.setId("surface-back");
        Label title = new Label("Loss between snapshots");
        title.getStyleClass().add(Styles.TITLE_3);
        Button csv = button(
                "CSV…",
                MaterialDesignF.FILE_TABLE_OUTLINE,
                "All values as comma-separated text",
                () -> ask("CSV", "*.csv", this::saveValues));
        Button picture = button(
                "Picture…",
                MaterialDesignI.IMAGE_OUTLINE,
                "What is shown, as PNG",
                () -> ask("PNG", "*.png", file -> Picture.save(stage, file)));
        csv.setId("surface-export");
        csv.disableProperty().bind(model.surfaceProperty().isNull());
        picture.disableProperty().bind(model.surfaceProperty().isNull());
        HBox bar = new HBox(10, back, title, new Spacer(), csv, picture);
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private Node choices() {
        List<Corner> corners = model.corners();
        VBox places = new VBox(14);
        for (int i = 0; i < corners.size(); i++) {
            Corner corner = corners.get(i);
            places.getChildren()
                    .add(new CornerView(
                            String.valueOf((char) ('A' + i)), corner, trained, () -> model.takeSelected(corner)));
        }
        Node third = places.getChildren().getLast();
        third.visibleProperty().bind(model.planeProperty());
        third.managedProperty().bind(model.planeProperty());
        CheckBox align = new CheckBox("Align neurons");
        align.setId("surface-align");
        align.setTooltip(
                new Tooltip(("Networks of other seeds have their neurons in another order, and a barrier may be"
                                + " nothing but that.\nBrings them into the order nearest to A; layers of up to %d neurons.")
                        .formatted(Alignment.MOST_NEURONS)));
        align.selectedProperty().bindBidirectional(model.alignedProperty());
        VBox box = new VBox(14, kinds(), places, align, points(), actions(), progress());
        box.getStyleClass().add("surface-choices");
        return box;
    }

    private Node kinds() {
        ToggleGroup group = new ToggleGroup();
        ToggleButton two = new ToggleButton("Line");
        ToggleButton three = new ToggleButton("Plane");
        two.setId("surface-line");
        three.setId("surface-plane");
        two.getStyleClass().addAll(Styles.SMALL, Styles.LEFT_PILL);
        three.getStyleClass().addAll(Styles.SMALL, Styles.RIGHT_PILL);
        group.getToggles().setAll(List.of(two, three));
        two.setOnAction(_ -> choose(two, false));
        three.setOnAction(_ -> choose(three, true));
        model.planeProperty().subscribe(is -> group.selectToggle(is ? three : two));
        Label words = new Label();
        words.getStyleClass().add(Styles.TEXT_MUTED);
        words.textProperty()
                .bind(model.planeProperty().map(is -> is ? "through three networks" : "between two networks"));
        HBox row = new HBox(10, new HBox(two, three), words);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// One of the two is always chosen.
    private void choose(ToggleButton kind, boolean plane) {
        kind.setSelected(true);
        model.planeProperty().set(plane);
    }

    private Node points() {
        ChoiceBox<Integer> onLine = points(SurfaceModel.LINE_POINTS, model.linePointsProperty());
        ChoiceBox<Integer> onPlane = points(SurfaceModel.PLANE_POINTS, model.planePointsProperty());
        onPlane.visibleProperty().bind(model.planeProperty());
        onLine.visibleProperty().bind(model.planeProperty().not());
        Label words = new Label();
        words.textProperty()
                .bind(model.planeProperty().map(is -> is ? "networks in each direction" : "networks on the line"));
        StackPane boxes = new StackPane(onLine, onPlane);
        boxes.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(8, boxes, words);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static ChoiceBox<Integer> points(List<Integer> counts, IntegerProperty property) {
        ChoiceBox<Integer> box = new ChoiceBox<>();
        box.getItems().setAll(counts);
        box.setValue(property.get());
        box.valueProperty().subscribe((_, value) -> property.set(value));
        return box;
    }

    private Node actions() {
        Button evaluate = new Button("Evaluate");
        evaluate.setId("surface-evaluate");
        evaluate.getStyleClass().addAll(Styles.SMALL, Styles.ACCENT);
        evaluate.setOnAction(_ -> model.evaluate());
        evaluate.disableProperty()
                .bind(model.evaluatingProperty().or(model.surfaceProperty().isNotNull()));
        Button stop = new Button("Stop");
        stop.setId("surface-cancel");
        stop.getStyleClass().add(Styles.SMALL);
        stop.setOnAction(_ -> model.stop());
        stop.visibleProperty().bind(model.evaluatingProperty());
        return new HBox(8, evaluate, stop);
    }

    private Node progress() {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(model.progressProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        Label left = new Label();
        left.getStyleClass().add(Styles.TEXT_MUTED);
        left.textProperty().bind(model.leftProperty().map(Transport::left).orElse(""));
        VBox box = new VBox(4, bar, left);
        box.visibleProperty().bind(model.evaluatingProperty());
        return box;
    }

    private static Button button(String text, Ikon icon, String tip, Runnable action) {
        Button button = new Button(text, new FontIcon(icon));
        button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(tip));
        button.setOnAction(_ -> action.run());
        return button;
    }

    // Files

    private void ask(String kind, String pattern, Consumer<Path> save) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save");
        chooser.setInitialFileName("loss" + pattern.substring(1));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, pattern));
        File chosen = chooser.showSaveDialog(getScene().getWindow());
        if (chosen != null) {
            try {
                save.accept(chosen.toPath());
            } catch (UncheckedIOException e) {
                workbench.report(e.getMessage() == null ? "The file cannot be written." : e.getMessage());
            }
        }
    }

    private void saveValues(Path file) {
        try {
            switch (model.surfaceProperty().get()) {
                case Surface.Line l -> SurfaceFile.write(l.line(), file);
                case Surface.Plane p -> SurfaceFile.write(p.plane(), file);
                case null -> {}
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
