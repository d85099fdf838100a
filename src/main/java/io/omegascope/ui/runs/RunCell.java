package io.omegascope.ui.runs;

import atlantafx.base.theme.Styles;
import io.omegascope.run.Origin;
import io.omegascope.run.RunState;
import io.omegascope.store.RunFolder;
import io.omegascope.ui.Activity;
import io.omegascope.ui.Ink;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.Sentences;
import io.omegascope.ui.Workbench;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A run in two lines: state and title, then how far it is and how well it does on the test set.
final class RunCell extends ListCell<RunModel> {
    private static final double INDENT = 16;

    private final Workbench workbench;
    private final StateIcon icon = new StateIcon();
    private final Region mode = new Region();
    private final Label title = new Label();
    private final Label progress = small("run-progress");
    private final Label accuracy = small("run-accuracy");
    private final ProgressBar bar = new ProgressBar();
    private final Tooltip details = new Tooltip();
    private final HBox row;
    private Subscription watch = Subscription.EMPTY;

    RunCell(Workbench workbench, Consumer<Path> browse, Consumer<RunModel> exportRun) {
        this.workbench = workbench;
        mode.getStyleClass().add("mode-mark");
        title.setMinWidth(0);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add(Styles.SMALL);
        progress.setMaxWidth(Double.MAX_VALUE);
        accuracy.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(progress, Priority.ALWAYS);
        VBox lines = new VBox(title, new HBox(6, progress, accuracy), bar);
        lines.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(lines, Priority.ALWAYS);
        row = new HBox(6, mode, icon, lines);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(0);
        row.setPrefWidth(1);
        details.setWrapText(true);
        details.setMaxWidth(360);
        details.setOnShowing(_ -> describe(getItem()));
        getStyleClass().add("run-cell");
        RunMenu menu = new RunMenu(workbench, browse, exportRun);
        setOnContextMenuRequested(event -> {
            if (getItem() != null) {
                menu.show(this, getItem(), event);
            }
        });
    }

    @Override
    protected void updateItem(@Nullable RunModel run, boolean empty) {
        super.updateItem(run, empty);
        watch.unsubscribe();
        watch = Subscription.EMPTY;
        setGraphic(run == null || empty ? null : row);
        setTooltip(run == null || empty ? null : details);
        if (run != null && !empty) {
            Activity activity = workbench.activity(run);
            bar.progressProperty().bind(activity.progressProperty());
            watch = Subscription.combine(
                    run.revisionProperty().subscribe(() -> show(run)),
                    activity.epochProperty().subscribe(() -> show(run)));
            show(run);
        }
    }

    private void show(RunModel run) {
        int epoch = workbench.activity(run).epochProperty().get();
        RunLine said = RunLine.of(run, epoch, workbench.queue().contains(run));
        icon.show(run.state());
        title.setText(run.title());
        progress.setText(said.progress());
        accuracy.setText(said.accuracy());
        indent(INDENT * said.depth());
        boolean going = !run.state().isEnded() && !(run.state() instanceof RunState.Ready);
        bar.setVisible(going);
        bar.setManaged(going);
        Optional<Origin.Retrained> child = run.retrained();
        mode.setVisible(child.isPresent());
        mode.setManaged(child.isPresent());
        child.ifPresent(
                r -> mode.setStyle("-fx-background-color: " + Ink.of(r.mode()).cssName() + ";"));
    }

    /// What a run takes on disk is looked up when somebody asks.
    private void describe(@Nullable RunModel run) {
        if (run != null) {
            int epoch = workbench.activity(run).epochProperty().get();
            boolean waits = workbench.queue().contains(run);
            details.setText(RunLine.of(run, epoch, waits).details()
                    + workbench.folder(run).map(RunCell::place).orElse(""));
        }
    }

    private static String place(Path folder) {
        try {
            double size = new RunFolder(folder).bytes() / (double) (1 << 20);
            return String.format(Locale.ROOT, "\n%.1f MiB in %s", size, folder);
        } catch (IOException e) {
            return "\n" + Sentences.of(e);
        }
    }

    private void indent(double left) {
        if (row.getPadding().getLeft() != left) {
            row.setPadding(new Insets(0, 0, 0, left)); // a new object has the row laid out again, whatever it says
        }
    }

    private static Label small(String styleClass) {
        Label label = new Label();
        label.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED, styleClass);
        return label;
    }
}
