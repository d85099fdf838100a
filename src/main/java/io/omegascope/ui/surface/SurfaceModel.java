package io.omegascope.ui.surface;

import io.omegascope.info.SearchMonitor;
import io.omegascope.net.Weights;
import io.omegascope.progress.Alignment;
import io.omegascope.progress.LossSurface;
import io.omegascope.run.RunConfig;
import io.omegascope.run.Snapshot;
import io.omegascope.run.SnapshotSurface;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.Selection;
import io.omegascope.ui.Sentences;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Which networks are chosen, and the losses between them once they are computed.
final class SurfaceModel {
    static final List<Integer> LINE_POINTS = List.of(21, 41, 81, 161);
    static final List<Integer> PLANE_POINTS = List.of(11, 21, 31, 41);
    private static final double MEMORISED = 0.99;

    private final Selection selection;
    private final KeptWeights kept;
    private final Executor worker;
    private final Executor ui;
    private final List<Corner> corners;
    private final BooleanProperty plane = new SimpleBooleanProperty(this, "plane");
    private final BooleanProperty aligned = new SimpleBooleanProperty(this, "aligned");
    private final IntegerProperty linePoints = new SimpleIntegerProperty(this, "linePoints", 41);
    private final IntegerProperty planePoints = new SimpleIntegerProperty(this, "planePoints", 21);
    private final ReadOnlyObjectWrapper<@Nullable Surface> surface = new ReadOnlyObjectWrapper<>(this, "surface");
    private final ReadOnlyBooleanWrapper evaluating = new ReadOnlyBooleanWrapper(this, "evaluating");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress");
    private final ReadOnlyObjectWrapper<@Nullable Duration> left = new ReadOnlyObjectWrapper<>(this, "left");
    private final ReadOnlyStringWrapper mistake = new ReadOnlyStringWrapper(this, "mistake", "");
    private final Map<Wish, Surface> results = new HashMap<>();
    private AtomicBoolean stop = new AtomicBoolean();
    private @Nullable RunModel last;

    /// @param worker evaluates
    /// @param ui     runs what touches properties
    SurfaceModel(Selection selection, KeptWeights kept, Executor worker, Executor ui) {
        this.selection = selection;
        this.kept = kept;
        this.worker = worker;
        this.ui = ui;
        corners = List.of(new Corner(kept), new Corner(kept), new Corner(kept));
        corners.forEach(c -> c.epochProperty().subscribe((_, _) -> changed()));
        corners.forEach(c -> c.runProperty().subscribe((_, _) -> changed()));
        plane.subscribe((_, _) -> changed());
        aligned.subscribe((_, _) -> changed());
        linePoints.subscribe((_, _) -> changed());
        planePoints.subscribe((_, _) -> changed());
    }

    // Properties

    /// Three; the last one is of a plane only.
    List<Corner> corners() {
        return corners;
    }

    BooleanProperty planeProperty() {
        return plane;
    }

    BooleanProperty alignedProperty() {
        return aligned;
    }

    IntegerProperty linePointsProperty() {
        return linePoints;
    }

    IntegerProperty planePointsProperty() {
        return planePoints;
    }

    /// What is chosen, as far as it was computed in this sitting; null otherwise.
    ReadOnlyObjectProperty<@Nullable Surface> surfaceProperty() {
        return surface.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty evaluatingProperty() {
        return evaluating.getReadOnlyProperty();
    }

    /// From 0 to 1.
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Null while it is not known.
    ReadOnlyObjectProperty<@Nullable Duration> leftProperty() {
        return left.getReadOnlyProperty();
    }

    /// Why there is nothing to see, in one sentence; empty otherwise.
    ReadOnlyStringProperty mistakeProperty() {
        return mistake.getReadOnlyProperty();
    }

    // Commands

    /// Lets go of runs that leave the list.
    void forget(ObservableList<RunModel> runs) {
        runs.addListener((ListChangeListener<RunModel>) change -> {
            while (change.next()) {
                List<? extends RunModel> gone = change.getRemoved();
                last = gone.contains(last) ? null : last;
                results.keySet().removeIf(w -> w.places().stream().anyMatch(p -> gone.contains(p.run())));
                corners.stream()
                        .filter(c -> gone.contains(c.runProperty().get()))
                        .forEach(c -> c.runProperty().set(null));
            }
        });
    }

    /// Proposes networks of the selected run unless it was looked at before: where it had memorised, its last, and
    /// for a plane where synergy was highest.
    void begin() {
        RunModel run = selection.run();
        if (run == null || !run.isTrained() || run == last) {
            return;
        }
        last = run;
        List<Integer> epochs = kept.epochs(run);
        int first = epochs.isEmpty() ? 0 : epochs.getFirst();
        int end = epochs.isEmpty() ? 0 : epochs.getLast();
        int memorised = run.metrics().stream()
                .filter(m -> m.trainAccuracy() >= MEMORISED)
                .map(m -> m.epoch())
                .findFirst()
                .orElse(first);
        Integer peak = run.synergyPeak();
        corners.get(0).choose(run, memorised < end ? memorised : first);
        corners.get(1).choose(run, end);
        corners.get(2).choose(run, peak == null || peak == memorised ? (first + end) / 2 : peak);
    }

    /// Takes run and epoch of the selection.
    void takeSelected(Corner corner) {
        RunModel run = selection.run();
        if (run != null && run.isTrained() && selection.epoch() != Selection.NONE) {
            corner.choose(run, selection.epoch());
        }
    }

    /// Evaluates what is chosen; other work that goes on is stopped.
    void evaluate() {
        stop();
        Wish wish = wish().orElse(null);
        if (wish == null) {
            mistake.set("Choose a run that keeps weights for each network.");
            return;
        }
        mistake.set("");
        AtomicBoolean mine = new AtomicBoolean();
        stop = mine;
        progress.set(0);
        left.set(null);
        evaluating.set(true);
        List<Callable<Snapshot>> snapshots =
                wish.places().stream().map(p -> kept.at(p.run(), p.epoch())).toList();
        List<RunConfig> configs =
                wish.places().stream().map(p -> p.run().config().orElseThrow()).toList();
        worker.execute(() -> work(wish, configs, snapshots, mine));
    }

    /// Ends the work that goes on, if any does.
    void stop() {
        stop.set(true);
        evaluating.set(false);
    }

    private void changed() {
        stop();
        mistake.set("");
        surface.set(wish().map(results::get).orElse(null));
    }

    private Optional<Wish> wish() {
        List<@Nullable Place> places = corners.stream()
                .limit(plane.get() ? 3 : 2)
                .<@Nullable Place>map(Corner::place)
                .toList();
        return places.stream().anyMatch(Objects::isNull)
                ? Optional.empty()
                : Optional.of(new Wish(
                        places.stream().map(Objects::requireNonNull).toList(),
                        aligned.get(),
                        plane.get() ? planePoints.get() : linePoints.get()));
    }

    private void work(Wish wish, List<RunConfig> configs, List<Callable<Snapshot>> snapshots, AtomicBoolean mine) {
        Surface found = null;
        String said = "";
        try {
            found = computed(wish, configs, snapshots, monitor(mine));
        } catch (CancellationException _) {
            said = "";
        } catch (Exception e) {
            said = Sentences.of(e);
        }
        Surface result = found;
        String sentence = said;
        ui.execute(() -> show(mine, result, sentence));
    }

    private SearchMonitor monitor(AtomicBoolean mine) {
        long since = System.nanoTime();
        return done -> {
            double nanos = (System.nanoTime() - since) * (1 - done) / done;
            Duration rest = done > 0 ? Duration.ofNanos((long) nanos) : null;
            ui.execute(() -> tell(mine, done, rest));
            return !mine.get();
        };
    }

    private static Surface computed(
            Wish wish, List<RunConfig> configs, List<Callable<Snapshot>> snapshots, SearchMonitor monitor)
            throws Exception {
        LossSurface losses = SnapshotSurface.of(configs);
        List<Weights> read = new ArrayList<>();
        for (Callable<Snapshot> snapshot : snapshots) {
            read.add(snapshot.call().weights());
        }
        List<Weights> networks = wish.aligned() ? Alignment.of(read) : read;
        return wish.isPlane()
                ? new Surface.Plane(
                        wish, losses.plane(networks.get(0), networks.get(1), networks.get(2), wish.points(), monitor))
                : new Surface.Line(wish, losses.line(networks.get(0), networks.get(1), wish.points(), monitor));
    }

    private void tell(AtomicBoolean asked, double done, @Nullable Duration rest) {
        if (asked == stop && !asked.get()) {
            progress.set(done);
            left.set(rest);
        }
    }

    private void show(AtomicBoolean asked, @Nullable Surface found, String sentence) {
        if (asked == stop && !asked.get()) {
            evaluating.set(false);
            mistake.set(sentence);
            if (found != null) {
                results.put(found.wish(), found);
                surface.set(found);
            }
        }
    }
}
