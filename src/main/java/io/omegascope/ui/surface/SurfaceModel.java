package io.omegascope.ui.surface;

import io.omegascope.run.RunEvent;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.surface.Surface.Place;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Which snapshots the loss is looked at between, and what came of it.
final class SurfaceModel {
    private static final double MEMORISED = 0.99;

    private final List<Corner> corners = List.of(new Corner(), new Corner(), new Corner());
    private final BooleanProperty aligned = new SimpleBooleanProperty(this, "aligned");
    private final BooleanProperty test = new SimpleBooleanProperty(this, "test", true);
    private final ObjectProperty<@Nullable Surface> surface = new SimpleObjectProperty<>(this, "surface");
    private final Function<RunModel, List<Integer>> keptEpochs;

    /// @param keptEpochs of which a run keeps weights, ascending
    SurfaceModel(Function<RunModel, List<Integer>> keptEpochs) {
        this.keptEpochs = keptEpochs;
    }

    /// Two, and a third that may be without a run.
    List<Corner> corners() {
        return corners;
    }

    /// Whether neurons of the others are brought into the order of the first.
    BooleanProperty alignedProperty() {
        return aligned;
    }

    /// Whether a plane shows the loss on the test samples rather than on those of training.
    BooleanProperty testProperty() {
        return test;
    }

    ObjectProperty<@Nullable Surface> surfaceProperty() {
        return surface;
    }

    /// The snapshots that are chosen, in their order.
    List<Place> places() {
        return corners.stream().flatMap(SurfaceModel::place).toList();
    }

    private static Stream<Place> place(Corner corner) {
        RunModel run = corner.runProperty().get();
        Integer epoch = corner.epochProperty().get();
        return run == null || epoch == null ? Stream.empty() : Stream.of(new Place(run, epoch));
    }

    /// Starts with the way of one run from where it has memorised to its last snapshot.
    void start(RunModel run) {
        List<Integer> kept = keptEpochs.apply(run);
        int last = kept.isEmpty() ? 0 : kept.getLast();
        int memorised = run.metrics().stream()
                .filter(m -> m.trainAccuracy() >= MEMORISED)
                .mapToInt(RunEvent.EpochMetrics::epoch)
                .findFirst()
                .orElse(0);
        corners.get(0).show(run, kept, memorised);
        if (kept.size() > 1
                && Integer.valueOf(last).equals(corners.get(0).epochProperty().get())) {
            corners.get(0).select(kept.getFirst());
        }
        corners.get(1).show(run, kept, last);
        corners.get(2).show(null, List.of(), 0);
        surface.set(null);
    }

    /// Takes another run, or none, at about the same epoch.
    void choose(Corner corner, @Nullable RunModel run) {
        Integer before = corner.epochProperty().get();
        List<Integer> kept = run == null ? List.of() : keptEpochs.apply(run);
        corner.show(run, kept, before != null ? before : kept.isEmpty() ? 0 : kept.getLast());
    }
}
