package io.omegascope.ui.sweep;

import io.omegascope.experiment.Outcome;
import io.omegascope.experiment.RunTable;
import io.omegascope.experiment.SweepRow;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Runs of a folder that are compared: by which outcomes, over which parameters, and which of them are chosen.
public final class SweepModel {
    private static final String SEED = "seed";

    private final ReadOnlyObjectWrapper<@Nullable RunTable> table = new ReadOnlyObjectWrapper<>(this, "table");
    private final ObjectProperty<Outcome> outcome = new SimpleObjectProperty<>(this, "outcome", Outcome.TEST_90);
    private final ObjectProperty<Outcome> beside = new SimpleObjectProperty<>(this, "beside", Outcome.HIGHEST_SYNERGY);
    private final StringProperty across = new SimpleStringProperty(this, "across", "");
    private final StringProperty down = new SimpleStringProperty(this, "down", "");
    private final ObservableList<SweepRow> chosen = FXCollections.observableArrayList();

    // Properties

    ReadOnlyObjectProperty<@Nullable RunTable> tableProperty() {
        return table.getReadOnlyProperty();
    }

    ObjectProperty<Outcome> outcomeProperty() {
        return outcome;
    }

    /// A second outcome, drawn over the same parameter.
    ObjectProperty<Outcome> besideProperty() {
        return beside;
    }

    /// The parameter from left to right; empty where the runs differ in nothing.
    StringProperty acrossProperty() {
        return across;
    }

    /// The parameter from top to bottom, or empty.
    StringProperty downProperty() {
        return down;
    }

    /// The runs that were clicked or brushed.
    ObservableList<SweepRow> chosen() {
        return chosen;
    }

    List<String> keys() {
        RunTable shown = table.get();
        return shown == null ? List.of() : shown.keys();
    }

    List<SweepRow> rows() {
        RunTable shown = table.get();
        return shown == null ? List.of() : shown.rows();
    }

    SweepGrid grid() {
        return across.get().isEmpty()
                ? new SweepGrid(List.of(), List.of(), List.of())
                : SweepGrid.of(rows(), across.get(), down.get().isEmpty() ? null : down.get(), outcome.get());
    }

    // Commands

    /// Takes runs in. What was looked at stays where the runs still differ in it; otherwise the parameters with the
    /// most values are shown, seeds last.
    void show(RunTable read) {
        List<String> byValues = read.keys().stream()
                .sorted(Comparator.comparing((String key) -> key.contains(SEED))
                        .thenComparing(
                                key -> -SweepGrid.values(read.rows(), key).size()))
                .toList();
        chosen.clear();
        table.set(read);
        if (isUnknown(outcome.get())) {
            outcome.set(Stream.of(Outcome.TEST_90, Outcome.TEST_LOSS)
                    .filter(o -> !isUnknown(o))
                    .findFirst()
                    .orElse(outcome.get()));
        }
        if (!read.keys().contains(across.get())) {
            across.set(byValues.isEmpty() ? "" : byValues.getFirst());
        }
        if (!read.keys().contains(down.get()) || down.get().equals(across.get())) {
            down.set(byValues.stream()
                    .filter(key -> !key.equals(across.get()) && !key.contains(SEED))
                    .findFirst()
                    .orElse(""));
        }
    }

    private boolean isUnknown(Outcome of) {
        return rows().stream().allMatch(row -> of.of(row).isEmpty());
    }

    /// `weight-decay 2, seed 0`.
    static String name(SweepRow row) {
        return row.values().isEmpty()
                ? row.run()
                : String.join(
                        ", ",
                        row.values().entrySet().stream()
                                .map(e -> e.getKey() + " " + e.getValue())
                                .toList());
    }
}
