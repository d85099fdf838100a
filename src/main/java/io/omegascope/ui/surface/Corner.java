package io.omegascope.ui.surface;

import io.omegascope.ui.RunModel;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// One of the snapshots that are compared: a run, or none, and an epoch of which it keeps weights.
final class Corner {
    private final ObjectProperty<@Nullable RunModel> run = new SimpleObjectProperty<>(this, "run");
    private final ObjectProperty<@Nullable Integer> epoch = new SimpleObjectProperty<>(this, "epoch");
    private final ObservableList<Integer> epochs = FXCollections.observableArrayList();

    ObjectProperty<@Nullable RunModel> runProperty() {
        return run;
    }

    ObjectProperty<@Nullable Integer> epochProperty() {
        return epoch;
    }

    /// Those of which the run keeps weights.
    ObservableList<Integer> epochs() {
        return epochs;
    }

    /// @param kept by the run, ascending
    void show(@Nullable RunModel newRun, List<Integer> kept, int wanted) {
        run.set(newRun);
        epochs.setAll(kept);
        select(wanted);
    }

    /// The kept epoch that is nearest.
    void select(int wanted) {
        epoch.set(epochs.stream()
                .min((a, b) -> Integer.compare(Math.abs(a - wanted), Math.abs(b - wanted)))
                .orElse(null));
    }
}
