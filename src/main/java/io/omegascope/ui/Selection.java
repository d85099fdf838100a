package io.omegascope.ui;

import io.omegascope.info.Multiplet;
import io.omegascope.run.Profile;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/// The one selection of the workbench: a run, one of its measured epochs, and a multiplet of clusters at that epoch.
/// Every view sets it and follows it.
public final class Selection {
    /// No measured epoch yet.
    public static final int NONE = -1;

    /// Multiplets of every order are listed.
    public static final int ALL_ORDERS = 0;

    private final ObjectProperty<@Nullable RunModel> run = new SimpleObjectProperty<>(this, "run");
    private final IntegerProperty epoch = new SimpleIntegerProperty(this, "epoch", NONE);
    private final ObjectProperty<@Nullable Multiplet> multiplet = new SimpleObjectProperty<>(this, "multiplet");
    private final ObjectProperty<@Nullable Multiplet> neurons = new SimpleObjectProperty<>(this, "neurons");
    private final IntegerProperty order = new SimpleIntegerProperty(this, "order", ALL_ORDERS);
    private final ObservableMap<String, List<Double>> zooms = FXCollections.observableHashMap();
    private final BooleanProperty following = new SimpleBooleanProperty(this, "following", true);
    private final ObservableValue<@Nullable Profile> profile =
            Bindings.createObjectBinding(this::measurement, run, epoch);

    public Selection() {
        following.subscribe(this::follow);
    }

    // Properties

    public ObjectProperty<@Nullable RunModel> runProperty() {
        return run;
    }

    /// A measured epoch of the run, or [#NONE].
    public IntegerProperty epochProperty() {
        return epoch;
    }

    /// Clusters at the epoch, or null.
    public ObjectProperty<@Nullable Multiplet> multipletProperty() {
        return multiplet;
    }

    /// Neurons chosen one by one, or null. They stay selected from epoch to epoch.
    public ObjectProperty<@Nullable Multiplet> neuronsProperty() {
        return neurons;
    }

    public @Nullable Multiplet neurons() {
        return neurons.get();
    }

    /// The one order whose multiplets are listed, or [#ALL_ORDERS].
    public IntegerProperty orderProperty() {
        return order;
    }

    /// Bounds of what is in view of the run, by chart; charts that show everything are not among them.
    public ObservableMap<String, List<Double>> zooms() {
        return zooms;
    }

    /// Whether the epoch moves on to the newest measurement by itself.
    public BooleanProperty followingProperty() {
        return following;
    }

    /// The measurement at the epoch, or null before the first.
    public ObservableValue<@Nullable Profile> profileProperty() {
        return profile;
    }

    public @Nullable RunModel run() {
        return run.get();
    }

    public int epoch() {
        return epoch.get();
    }

    public @Nullable Multiplet multiplet() {
        return multiplet.get();
    }

    public @Nullable Profile profile() {
        return profile.getValue();
    }

    /// What the clusters at the epoch are called.
    public ClusterNames names() {
        RunModel model = run.get();
        return model == null ? ClusterNames.PLAIN : model.names(epoch.get());
    }

    // Commands

    /// Selects a run, or none, and its newest measurement, which it then follows.
    public void select(@Nullable RunModel newRun) {
        if (newRun == run.get()) {
            return;
        }
        multiplet.set(null);
        neurons.set(null);
        epoch.set(NONE);
        zooms.clear();
        run.set(newRun);
        following.set(true);
        follow();
    }

    /// Selects the measured epoch nearest to `wanted` and stays there. The multiplet is kept if all its clusters
    /// continue, and dropped otherwise.
    public void selectEpoch(int wanted) {
        following.set(false);
        moveTo(wanted);
    }

    /// Selects clusters in place of neurons, or nothing.
    public void selectMultiplet(@Nullable Multiplet clusters) {
        neurons.set(null);
        multiplet.set(clusters);
        if (clusters != null) {
            following.set(false);
        }
    }

    /// Selects neurons one by one, which need not be whole clusters, in place of a multiplet.
    public void selectNeurons(Multiplet chosen) {
        multiplet.set(null);
        neurons.set(chosen);
        following.set(false);
    }

    /// Says what is in view of a chart; no bounds where it shows everything.
    public void zoom(String chart, List<Double> bounds) {
        if (bounds.isEmpty()) {
            zooms.remove(chart);
        } else {
            zooms.put(chart, bounds);
        }
    }

    /// Hears what is to be in view of a chart; no bounds where it is everything.
    public void onZoom(String chart, Consumer<List<Double>> listener) {
        zooms.addListener((MapChangeListener<String, List<Double>>) change -> {
            if (change.getKey().equals(chart)) {
                listener.accept(change.wasAdded() ? change.getValueAdded() : List.of());
            }
        });
    }

    /// Moves to the newest measurement if the selection follows the run.
    public void follow() {
        RunModel model = run.get();
        if (following.get() && model != null && !model.profiles().isEmpty()) {
            moveTo(model.profiles().lastKey());
        }
    }

    /// Goes on by so many measurements, or back where the number is negative, as far as there are any.
    public void move(int measurements) {
        RunModel model = run.get();
        if (model == null || epoch.get() == NONE) {
            return;
        }
        int next = epoch.get();
        for (int i = 0; i < Math.abs(measurements); i++) {
            Integer further = measurements < 0
                    ? model.profiles().lowerKey(next)
                    : model.profiles().higherKey(next);
            next = further == null ? next : further;
        }
        selectEpoch(next);
    }

    /// Goes to the newest measurement and on from there with the run.
    public void followAgain() {
        following.set(true);
        follow();
    }

    private void moveTo(int wanted) {
        RunModel model = run.get();
        int nearest = model == null ? NONE : model.nearestMeasured(wanted);
        if (nearest != epoch.get()) {
            Multiplet names = multiplet.get() == null ? null : names().of(multiplet.get());
            multiplet.set(null);
            epoch.set(nearest);
            if (names != null) {
                multiplet.set(names().clusters(names).orElse(null));
            }
        }
    }

    private @Nullable Profile measurement() {
        RunModel model = run.get();
        return model == null ? null : model.profiles().get(epoch.get());
    }
}
