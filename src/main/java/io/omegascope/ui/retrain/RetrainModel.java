package io.omegascope.ui.retrain;

import io.omegascope.info.Multiplet;
import io.omegascope.info.OrderExtremes;
import io.omegascope.run.Profile;
import io.omegascope.run.RetrainMode;
import io.omegascope.run.StartingWeights;
import io.omegascope.ui.Part;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.Selection;
import io.omegascope.ui.Workbench;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// What can be retrained of the selected run, how, and what has been.
public final class RetrainModel {
    private static final int USUAL_ORDER = 5;

    private final Workbench workbench;
    private final Selection selection;
    private final Map<RetrainMode, BooleanProperty> wanted = new EnumMap<>(RetrainMode.class);
    private final ObjectProperty<StartingWeights> from =
            new SimpleObjectProperty<>(this, "from", StartingWeights.INITIAL);
    private final ObjectProperty<@Nullable Integer> order = new SimpleObjectProperty<>(this, "order", USUAL_ORDER);
    private final ObservableList<Integer> orders = FXCollections.observableArrayList();
    private final ObservableList<RunModel> family = FXCollections.observableArrayList();
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper(this, "revision");
    private Subscription watch = Subscription.EMPTY;

    public RetrainModel(Workbench workbench) {
        this.workbench = workbench;
        selection = workbench.selection();
        for (RetrainMode mode : RetrainMode.values()) {
            BooleanProperty on = new SimpleBooleanProperty(this, mode.name(), true);
            on.subscribe(this::changed);
            wanted.put(mode, on);
        }
        from.subscribe(this::changed);
        selection.runProperty().subscribe(this::showRun);
        selection.profileProperty().subscribe(this::showProfile);
        selection.multipletProperty().subscribe(this::changed);
        selection.neuronsProperty().subscribe(this::changed);
        workbench.runs().subscribe(this::showFamily);
    }

    // Properties

    /// Grows whenever an answer of this model may have changed.
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /// Whether a mode is asked for.
    public BooleanProperty wantedProperty(RetrainMode mode) {
        return Objects.requireNonNull(wanted.get(mode));
    }

    public ObjectProperty<StartingWeights> fromProperty() {
        return from;
    }

    /// Orders that the measurement has multiplets of, ascending.
    public ObservableList<Integer> orders() {
        return orders;
    }

    /// The order whose best multiplet is wanted; null while there is none.
    public ObjectProperty<@Nullable Integer> orderProperty() {
        return order;
    }

    /// The fresh run that the selection belongs to, then its retrainings.
    public ObservableList<RunModel> family() {
        return family;
    }

    public Optional<RetrainChoice> choice() {
        RunModel run = selection.run();
        Profile profile = selection.profile();
        Multiplet clusters = selection.multiplet();
        Multiplet neurons = selection.neurons();
        if (run == null || profile == null) {
            return Optional.empty();
        }
        return clusters == null
                ? Optional.ofNullable(neurons)
                        .map(n -> new RetrainChoice(run, selection.epoch(), profile, new Multiplet(), n))
                : Optional.of(new RetrainChoice(run, selection.epoch(), profile, clusters));
    }

    /// The modes asked for that have neurons.
    public List<RetrainMode> modes() {
        return Arrays.stream(RetrainMode.values())
                .filter(mode -> wantedProperty(mode).get())
                .filter(mode -> choice().map(c -> c.size(mode) > 0).orElse(false))
                .toList();
    }

    /// The run that the selected one retrains a part of, if it does.
    public Optional<RunModel> parent() {
        return Optional.ofNullable(selection.run()).map(RunModel::parent);
    }

    /// The measured epoch at which synergy peaks, once there is one.
    public Optional<Integer> peak() {
        return Optional.ofNullable(selection.run()).map(RunModel::synergyPeak);
    }

    /// Where the run lies whose parts can be studied: a whole network whose run has ended and has a peak of synergy.
    public Optional<Path> studied() {
        return Optional.ofNullable(selection.run())
                .filter(run -> run.isTrained() && run.state().isEnded() && run.synergyPeak() != null)
                .filter(run -> run.retrained().isEmpty())
                .flatMap(workbench::folder);
    }

    /// Why nothing can be retrained; empty when something can.
    public String problem() {
        RunModel run = selection.run();
        Profile profile = selection.profile();
        if (run == null) {
            return "No run is selected.";
        }
        if (!run.isTrained()) {
            return "No training: opened from activations. There are no weights to retrain.";
        }
        if (run.retrained().isPresent()) {
            return "This run is a retraining. Only whole networks can be retrained in part.";
        }
        if (profile == null) {
            return "Nothing is measured yet.";
        }
        if (profile.reason() != null) {
            return "There is no measurement at this epoch: " + profile.reason();
        }
        if (selection.multiplet() == null && selection.neurons() == null) {
            return "No multiplet is selected. Take the best of an order, or choose one in another view.";
        }
        return modes().isEmpty() ? "Check at least one of isolated, inverse and control that has neurons." : "";
    }

    // Commands

    /// Selects the most synergistic multiplet of the wanted order.
    public void chooseBest() {
        Profile profile = selection.profile();
        Integer wantedOrder = order.get();
        if (profile != null && wantedOrder != null) {
            profile.result()
                    .ofOrder(wantedOrder)
                    .ifPresent(o -> selection.selectMultiplet(o.min().multiplet()));
        }
    }

    public void chooseBest(int wantedOrder) {
        order.set(wantedOrder);
        chooseBest();
    }

    public void goToPeak() {
        peak().ifPresent(selection::selectEpoch);
    }

    public void selectParent() {
        parent().ifPresent(selection::select);
    }

    public void retrain() {
        if (problem().isEmpty()) {
            choice().ifPresent(c ->
                    workbench.retrain(new Part(c.run(), c.epoch(), c.clusters(), c.neurons()), modes(), from.get()));
        }
    }

    private void showRun(@Nullable RunModel run) {
        watch.unsubscribe();
        watch = run == null ? Subscription.EMPTY : run.revisionProperty().subscribe(this::changed);
        showFamily();
    }

    private void showFamily() {
        RunModel run = selection.run();
        RunModel root = run == null || run.parent() == null ? run : run.parent();
        List<RunModel> now = root == null
                ? List.of()
                : Stream.concat(Stream.of(root), workbench.runs().stream().filter(r -> r.parent() == root))
                        .toList();
        if (!now.equals(family)) {
            family.setAll(now);
        }
        changed();
    }

    private void showProfile(@Nullable Profile profile) {
        List<Integer> now = profile == null
                ? List.of()
                : profile.result().orders().stream().map(OrderExtremes::order).toList();
        if (!now.equals(orders)) {
            Integer kept = order.get();
            orders.setAll(now);
            order.set(kept != null && now.contains(kept) ? kept : usual(now));
        }
        changed();
    }

    private static @Nullable Integer usual(List<Integer> orders) {
        return orders.contains(USUAL_ORDER) || orders.isEmpty() ? Integer.valueOf(USUAL_ORDER) : orders.getLast();
    }

    private void changed() {
        revision.set(revision.get() + 1);
    }
}
