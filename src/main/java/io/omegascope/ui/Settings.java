package io.omegascope.ui;

import io.omegascope.run.Journals;
import io.omegascope.store.CheckpointPolicy;
import io.omegascope.store.Library;
import io.omegascope.store.UserFolders;
import java.nio.file.Path;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

/// How a person likes the window. Nothing here changes a number of a run.
public final class Settings {
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final BooleanProperty logEpochs = new SimpleBooleanProperty(this, "logEpochs", true);
    private final BooleanProperty normalised = new SimpleBooleanProperty(this, "normalised", false);

    private final BooleanProperty pairs = new SimpleBooleanProperty(this, "pairs", false);
    private final ObjectProperty<ProgressPanel> progress =
            new SimpleObjectProperty<>(this, "progress", ProgressPanel.WEIGHT_NORM);
    private final ObjectProperty<Unit> unit = new SimpleObjectProperty<>(this, "unit", Unit.NATS);

    private final ObjectProperty<CheckpointPolicy> keep =
            new SimpleObjectProperty<>(this, "keep", CheckpointPolicy.USUAL);
    private final ObservableList<Path> libraryFolders = FXCollections.observableArrayList(UserFolders.library());
    private final ObservableMap<String, Double> places = FXCollections.observableHashMap();

    // Properties

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /// Whether the epoch axis is logarithmic; it then shows epoch + 1.
    public BooleanProperty logEpochsProperty() {
        return logEpochs;
    }

    /// Whether synergy and redundancy are scaled to 0–1 over the run, as in the paper's figures.
    public BooleanProperty normalisedProperty() {
        return normalised;
    }

    /// Whether the mean mutual information of pairs of clusters is drawn beside synergy and redundancy.
    public BooleanProperty pairsProperty() {
        return pairs;
    }

    /// Which of the other measures of progress are drawn, where a run has them.
    public ObjectProperty<ProgressPanel> progressProperty() {
        return progress;
    }

    /// What information is shown in; files stay in nats.
    public ObjectProperty<Unit> unitProperty() {
        return unit;
    }

    public Unit unit() {
        return unit.get();
    }

    /// Of which epochs the runs that are started here keep weights.
    public ObjectProperty<CheckpointPolicy> keepProperty() {
        return keep;
    }

    /// Where the runs that are started here are written.
    Journals journals(Library library) {
        return config -> library.create(config, keep.get());
    }

    /// Where things in the window are: dividers and the window itself, by name.
    public ObservableMap<String, Double> places() {
        return places;
    }

    /// The folders that the library looks for runs in; never empty.
    public ObservableList<Path> libraryFolders() {
        return libraryFolders;
    }

    // Commands

    public void switchUnit() {
        unit.set(unit.get() == Unit.NATS ? Unit.BITS : Unit.NATS);
    }

    public void switchTheme() {
        theme.set(theme.get() == Theme.DARK ? Theme.LIGHT : Theme.DARK);
    }
}
