package io.omegascope.ui;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Runs in the order of the sitting, each with its retrainings right behind it.
final class RunList {
    private final ObservableList<RunModel> runs = FXCollections.observableArrayList();

    /// Kept here, since such a list is told of changes only as long as somebody holds it.
    private final ObservableList<RunModel> unmodifiable = FXCollections.unmodifiableObservableList(runs);

    ObservableList<RunModel> unmodifiable() {
        return unmodifiable;
    }

    /// A run and its retrainings.
    Stream<RunModel> family(RunModel run) {
        return runs.stream().filter(r -> r == run || r.parent() == run);
    }

    Optional<RunModel> ofId(String id) {
        return runs.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    /// At the end, or behind its parent and the parent's earlier retrainings.
    void add(RunModel run) {
        RunModel parent = run.parent();
        int at = parent == null ? runs.size() : runs.indexOf(parent) + 1;
        while (parent != null && at < runs.size() && runs.get(at).parent() == parent) {
            at++;
        }
        runs.add(at, run);
    }

    void removeAll(Collection<RunModel> leaving) {
        runs.removeAll(leaving);
        leaving.forEach(RunModel::letGo);
    }
}
