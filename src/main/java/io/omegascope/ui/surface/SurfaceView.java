package io.omegascope.ui.surface;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import io.omegascope.run.Snapshot;
import io.omegascope.store.SurfaceFile;
import io.omegascope.ui.Page;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.Sentences;
import io.omegascope.ui.Workbench;
import io.omegascope.ui.surface.Surface.Place;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import javafx.concurrent.Task;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// The loss where no training has been: along the line between two snapshots, or on the plane through three.
public final class SurfaceView extends BorderPane {
    private static final String HINT = """
            Choose two snapshots for a line, three for a plane. Networks in between have mixed weights. They may be of other \
            runs with the same task and network; runs from different seeds have their neurons in another order, so that a \
            barrier between them may be nothing but that, unless they are aligned.""";

    private final Workbench workbench;
    private final SurfaceModel model;
    private final LineView line = new LineView();
    private final PlaneView plane;
    private final Label summary = new Label();
    private final Label message = new Label(HINT);
    private final ProgressBar progress = new ProgressBar();
    private final Label left = new Label();
    private final Button evaluate = button("Evaluate", MaterialDesignP.PLAY, "surface-evaluate");
    private final Button cancel = button("Stop", MaterialDesignC.CANCEL, "surface-cancel");
    private final Button export = button("Save as CSV", MaterialDesignE.EXPORT_VARIANT, "surface-export");
    private @Nullable Task<Surface> task;

    /// @param close puts this away
    public SurfaceView(Workbench workbench, Runnable close) {
        this.workbench = workbench;
        model = new SurfaceModel(workbench::keptEpochs);
        plane = new PlaneView(workbench.settings(), model.testProperty());
        getStyleClass().add("surface-view");
        setTop(new VBox(8, headline(close), corners(), actions(), summary));
        StackPane stage = new StackPane(line, plane, message);
        BorderPane.setMargin(stage, new Insets(8, 0, 0, 0));
        setCenter(stage);
        message.setWrapText(true);
        message.setMaxWidth(620);
        message.getStyleClass().add(Styles.TEXT_MUTED);
        summary.setWrapText(true);
        evaluate.setOnAction(_ -> evaluate());
        cancel.setOnAction(_ -> stop());
        export.setOnAction(_ -> export());
        model.surfaceProperty().subscribe(this::show);
        workbench.pageProperty().subscribe(page -> {
            RunModel run = workbench.selection().run();
            boolean isNew = model.places().isEmpty()
                    || !workbench
                            .runs()
                            .containsAll(model.places().stream().map(Place::run).toList());
            if (page == Page.LOSS && run != null && run.isTrained() && isNew) {
                model.start(run);
            }
        });
    }

    private void show(@Nullable Surface surface) {
        line.setVisible(surface instanceof Surface.Line);
        plane.setVisible(surface instanceof Surface.Plane);
        message.setVisible(surface == null);
        export.setDisable(surface == null);
        summary.setText(surface == null ? "" : surface.summary());
        switch (surface) {
            case null -> message.setText(HINT);
            case Surface.Line shown -> line.show(shown);
            case Surface.Plane shown -> plane.show(shown);
        }
    }

    // Work

    private void evaluate() {
        List<Place> places = model.places();
        if (places.size() < 2) {
            refuse("A line needs two snapshots whose weights are kept; choose a run and an epoch for each.");
            return;
        }
        List<Callable<Snapshot>> snapshots = places.stream()
                .map(place -> workbench.snapshot(place.run(), place.epoch()))
                .toList();
        boolean align = model.alignedProperty().get();
        Evaluation begun = new Evaluation(places, snapshots, align);
        task = begun;
        progress.progressProperty().bind(begun.progressProperty());
        left.textProperty().bind(begun.messageProperty());
        begun.setOnSucceeded(_ -> {
            working(false);
            model.surfaceProperty().set(begun.getValue());
        });
        begun.setOnCancelled(_ -> working(false));
        begun.setOnFailed(_ -> {
            working(false);
            if (!(begun.getException() instanceof CancellationException)) {
                refuse(Sentences.of(begun.getException()));
            }
        });
        working(true);
        Thread.ofPlatform().daemon().name("omegascope-surface").start(begun);
    }

    private void stop() {
        if (task != null) {
            task.cancel(false);
        }
    }

    private void working(boolean works) {
        evaluate.setDisable(works);
        List.of(cancel, progress, left).forEach(node -> {
            node.setVisible(works);
            node.setManaged(works);
        });
    }

    private void refuse(String sentence) {
        model.surfaceProperty().set(null);
        message.setText(sentence);
    }

    private void export() {
        Surface surface = model.surfaceProperty().get();
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save the losses");
        chooser.setInitialFileName("loss.csv");
        File file = surface == null ? null : chooser.showSaveDialog(getScene().getWindow());
        if (surface != null && file != null) {
            try {
                switch (surface) {
                    case Surface.Line shown -> SurfaceFile.write(shown.line(), file.toPath());
                    case Surface.Plane shown -> SurfaceFile.write(shown.plane(), file.toPath());
                }
            } catch (IOException e) {
                workbench.report(Sentences.of(e));
            }
        }
    }

    /// Its message is the time that is left.
    private static final class Evaluation extends Task<Surface> {
        private final List<Place> places;
        private final List<Callable<Snapshot>> snapshots;
        private final boolean align;
        private final long start = System.nanoTime();

        Evaluation(List<Place> places, List<Callable<Snapshot>> snapshots, boolean align) {
            this.places = places;
            this.snapshots = snapshots;
            this.align = align;
        }

        @Override
        protected Surface call() throws Exception {
            return Surface.of(places, snapshots, align, done -> {
                updateProgress(done, 1);
                long seconds = Math.round((System.nanoTime() - start) / 1e9 * (1 - done) / Math.max(done, 1e-9));
                updateMessage("%d:%02d left".formatted(seconds / 60, seconds % 60));
                return !isCancelled();
            });
        }
    }

    // Parts

    private Node headline(Runnable close) {
        Label title = new Label("Loss between snapshots");
        title.getStyleClass().add(Styles.TITLE_3);
        Button back = button("Back", MaterialDesignA.ARROW_LEFT, "surface-back");
        back.getStyleClass().add(Styles.FLAT);
        back.setOnAction(_ -> close.run());
        HBox box = new HBox(10, back, title, new Spacer(), export);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Node corners() {
        FlowPane pane = new FlowPane(16, 8);
        List<String> names = List.of("First", "Second", "Third");
        for (int i = 0; i < names.size(); i++) {
            pane.getChildren()
                    .add(new CornerView(names.get(i), model, model.corners().get(i), workbench, i == 2));
        }
        return pane;
    }

    private Node actions() {
        CheckBox align = new CheckBox("Align neurons");
        align.setMinWidth(Region.USE_PREF_SIZE);
        left.setMinWidth(Region.USE_PREF_SIZE);
        align.setTooltip(new Tooltip("Brings the neurons of the others into the order that is nearest to the first"));
        align.selectedProperty().bindBidirectional(model.alignedProperty());
        evaluate.getStyleClass().add(Styles.ACCENT);
        progress.setPrefWidth(140);
        working(false);
        HBox box = new HBox(10, evaluate, align, cancel, progress, left);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static Button button(String text, Ikon icon, String id) {
        Button button = new Button(text, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add(Styles.SMALL);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
