package io.omegascope.ui.live;

import atlantafx.base.theme.Styles;
import io.omegascope.progress.ProgressCurve;
import io.omegascope.progress.ProgressMeasure;
import io.omegascope.run.LaterProgress;
import io.omegascope.run.Parameter;
import io.omegascope.run.RunConfig;
import io.omegascope.run.Snapshot;
import io.omegascope.ui.ProgressPanel;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.Selection;
import io.omegascope.ui.Sentences;
import io.omegascope.ui.Workbench;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import javafx.application.Platform;
import javafx.concurrent.Task;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Takes other measures of progress of a run that has ended, from the weights that it keeps, and says where they are
/// asked for beforehand.
public final class LaterMeasures extends MenuButton {
    private static final String NAME = "Other measures";

    private final Workbench workbench;
    private @Nullable Taking taking;

    public LaterMeasures(Workbench workbench) {
        super(NAME);
        this.workbench = workbench;
        getStyleClass().addAll(Styles.SMALL, Styles.FLAT, "measure-chooser");
        setMinWidth(Region.USE_PREF_SIZE);
        setTooltip(new Tooltip("Weight norms, Fourier spectrum and other measures of progress, from kept weights"));
        Selection selection = workbench.selection();
        visibleProperty().bind(selection.runProperty().map(RunModel::isTrained).orElse(false));
        managedProperty().bind(visibleProperty());
        getItems().add(new MenuItem()); // a menu without items does not open
        setOnShowing(_ -> offer(selection.run()));
    }

    private void offer(@Nullable RunModel run) {
        List<MenuItem> items = new ArrayList<>();
        if (taking != null) {
            MenuItem stop = new MenuItem("Stop measuring");
            stop.setOnAction(_ -> stop());
            items.add(stop);
        } else if (run != null && run.config().isPresent()) {
            RunConfig config = run.config().get();
            for (ProgressMeasure measure : ProgressMeasure.values()) {
                items.add(item(run, config, measure));
            }
        }
        Label hint = new Label("""
                Taken from the weights that the run keeps, and not written to its files.
                A run has them from the start where they are ticked under Measurement.""");
        CustomMenuItem last = new CustomMenuItem(hint, false);
        last.setDisable(true);
        items.add(last);
        getItems().setAll(items);
    }

    private MenuItem item(RunModel run, RunConfig config, ProgressMeasure measure) {
        String name = sentence(Parameter.word(measure));
        boolean has = config.measurement().progress().contains(measure);
        boolean live = workbench.isLive(run) || run.isElsewhere();
        String why = has
                ? "measured"
                : live
                        ? "when the run has ended"
                        : LaterProgress.missing(config, measure).orElse("");
        MenuItem item = new MenuItem(why.isEmpty() ? name : name + ": " + why);
        item.setDisable(!why.isEmpty());
        item.setOnAction(_ -> take(run, config, measure));
        return item;
    }

    private static String sentence(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1).replace('-', ' ');
    }

    private void take(RunModel run, RunConfig config, ProgressMeasure measure) {
        Set<Integer> kept = new HashSet<>(workbench.keptEpochs(run));
        Map<Integer, Callable<Snapshot>> snapshots = new LinkedHashMap<>();
        run.profiles().keySet().stream()
                .filter(kept::contains)
                .forEach(epoch -> snapshots.put(epoch, workbench.snapshot(run, epoch)));
        if (snapshots.isEmpty()) {
            workbench.report(run.title() + " keeps no weights, so that nothing can be measured of them.");
            return;
        }
        Taking begun = new Taking(run, config, measure, snapshots);
        taking = begun;
        begun.messageProperty().subscribe(text -> setText(text.isEmpty() ? NAME : text));
        begun.setOnSucceeded(_ -> ended(null));
        begun.setOnCancelled(_ -> ended(null));
        begun.setOnFailed(_ -> ended(begun.getException()));
        Thread.ofPlatform().daemon().name("omegascope-measures").start(begun);
    }

    private void stop() {
        if (taking != null) {
            taking.cancel(false);
        }
    }

    private void ended(@Nullable Throwable failure) {
        taking = null;
        setText(NAME);
        if (failure != null && !(failure instanceof CancellationException)) {
            workbench.report(Sentences.of(failure));
        }
    }

    /// Its message says how far it is. Values are passed on as they come.
    private final class Taking extends Task<Void> {
        private final RunModel run;
        private final RunConfig config;
        private final ProgressMeasure measure;
        private final Map<Integer, Callable<Snapshot>> snapshots;

        Taking(RunModel run, RunConfig config, ProgressMeasure measure, Map<Integer, Callable<Snapshot>> snapshots) {
            this.run = run;
            this.config = config;
            this.measure = measure;
            this.snapshots = snapshots;
        }

        @Override
        protected @Nullable Void call() throws Exception {
            LaterProgress progress = new LaterProgress(config, measure);
            int done = 0;
            for (Map.Entry<Integer, Callable<Snapshot>> snapshot : snapshots.entrySet()) {
                if (isCancelled()) {
                    return null;
                }
                updateMessage("%s %d of %d".formatted(sentence(Parameter.word(measure)), done++, snapshots.size()));
                Map<String, Double> values = progress.of(snapshot.getValue().call(), () -> !isCancelled());
                Platform.runLater(() -> accept(snapshot.getKey(), values));
            }
            return null;
        }

        private void accept(int epoch, Map<String, Double> values) {
            run.acceptLater(Map.of(epoch, values));
            show(values.keySet());
        }
    }

    private void show(Collection<String> names) {
        names.stream()
                .findFirst()
                .flatMap(ProgressCurve::of)
                .map(ProgressPanel::of)
                .ifPresent(workbench.settings().progressProperty()::set);
    }
}
