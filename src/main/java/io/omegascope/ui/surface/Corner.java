package io.omegascope.ui.surface;

import io.omegascope.ui.RunModel;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// One of the networks that are chosen. The epoch is always one of which the run keeps weights.
final class Corner {
    private final KeptWeights kept;
    private final ObjectProperty<@Nullable RunModel> run = new SimpleObjectProperty<>(this, "run");
    private final ReadOnlyObjectWrapper<@Nullable Integer> epoch = new ReadOnlyObjectWrapper<>(this, "epoch");

    Corner(KeptWeights kept) {
        this.kept = kept;
        run.subscribe((_, _) -> {
            List<Integer> epochs = epochs();
            epoch.set(epochs.isEmpty() ? null : epochs.getLast());
        });
    }

    ObjectProperty<@Nullable RunModel> runProperty() {
        return run;
    }

    /// Null where the run keeps no weights.
    ReadOnlyObjectProperty<@Nullable Integer> epochProperty() {
        return epoch.getReadOnlyProperty();
    }

    /// All of which weights are kept, ascending.
    List<Integer> epochs() {
        RunModel of = run.get();
        return of == null ? List.of() : kept.epochs(of);
    }

    @Nullable
    Place place() {
        RunModel of = run.get();
        Integer at = epoch.get();
        return of == null || at == null ? null : new Place(of, at);
    }

    /// Takes the epoch of which weights are kept that is nearest to the one that is wanted.
    void choose(int wanted) {
        epochs().stream()
                .min(Comparator.comparingInt(e -> Math.abs(e - wanted)))
                .ifPresent(epoch::set);
    }

    void choose(RunModel newRun, int wanted) {
        run.set(newRun);
        choose(wanted);
    }
}
