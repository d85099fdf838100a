package io.omegascope.ui;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Retrainings run one after another, since each would slow down the others.
final class RetrainQueue {
    private final ObservableList<RunModel> waiting = FXCollections.observableArrayList();

    /// Kept here, since such a list is told of changes only as long as somebody holds it.
    private final ObservableList<RunModel> unmodifiable = FXCollections.unmodifiableObservableList(waiting);

    private final ReadOnlyObjectWrapper<@Nullable RunModel> running = new ReadOnlyObjectWrapper<>(this, "running");
    private final Consumer<RunModel> begin;

    RetrainQueue(Consumer<RunModel> begin) {
        this.begin = begin;
    }

    ObservableList<RunModel> waiting() {
        return unmodifiable;
    }

    ReadOnlyObjectProperty<@Nullable RunModel> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// Begins the run at once if no other is running.
    void add(RunModel run) {
        waiting.add(run);
        next();
    }

    /// Whether the run was still waiting.
    boolean remove(RunModel run) {
        return waiting.remove(run);
    }

    void ended(RunModel run) {
        if (run == running.get()) {
            running.set(null);
            next();
        }
    }

    private void next() {
        if (running.get() == null && !waiting.isEmpty()) {
            RunModel run = waiting.removeFirst();
            running.set(run);
            begin.accept(run);
        }
    }
}
