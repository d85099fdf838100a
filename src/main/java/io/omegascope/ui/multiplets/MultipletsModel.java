package io.omegascope.ui.multiplets;

import io.omegascope.run.Profile;
import io.omegascope.ui.ClusterNames;
import io.omegascope.ui.Missing;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.Selection;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// All multiplets of one measurement, filtered. Shows the selected epoch as of the last [#refresh], so that a view
/// that rests between two updates acts on what its user sees.
public final class MultipletsModel {
    /// The filter that lets every order through.
    public static final int ALL_ORDERS = Selection.ALL_ORDERS;

    private static final int LOWEST_ORDER = 3;
    private static final int USUAL_ORDER = 5;

    private final Selection selection;
    private final Executor worker;
    private final Executor ui;
    private final ObservableList<MultipletRow> rows = FXCollections.observableArrayList();
    private final ObservableList<MultipletRow> rowsToSee = FXCollections.unmodifiableObservableList(rows);
    private final ObservableList<Integer> orders = FXCollections.observableArrayList();
    private final ObservableList<Integer> ordersToSee = FXCollections.unmodifiableObservableList(orders);
    private final IntegerProperty orderFilter;
    private final BooleanProperty extremesOnly = new SimpleBooleanProperty(this, "extremesOnly");
    private final IntegerProperty bestOrder = new SimpleIntegerProperty(this, "bestOrder", USUAL_ORDER);
    private final ReadOnlyObjectWrapper<@Nullable MultipletRow> selected =
            new ReadOnlyObjectWrapper<>(this, "selected");
    private final ReadOnlyBooleanWrapper whole = new ReadOnlyBooleanWrapper(this, "whole");
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper(this, "missing", "");
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper(this, "status", "");
    private final ReadOnlyObjectWrapper<Listing> listing = new ReadOnlyObjectWrapper<>(this, "listing", Listing.EMPTY);
    private int request;

    /// @param worker runs the search
    /// @param ui     runs what touches properties
    public MultipletsModel(Selection selection, Executor worker, Executor ui) {
        this.selection = selection;
        this.orderFilter = selection.orderProperty();
        this.worker = worker;
        this.ui = ui;
        orderFilter.subscribe(_ -> filter());
        extremesOnly.subscribe(_ -> filter());
        selection.multipletProperty().subscribe(_ -> follow());
        refresh();
    }

    // Properties

    /// What passes the filter, the most synergistic first.
    public ObservableList<MultipletRow> rows() {
        return rowsToSee;
    }

    /// What is filtered.
    ReadOnlyObjectProperty<Listing> listingProperty() {
        return listing.getReadOnlyProperty();
    }

    Listing listing() {
        return listing.get();
    }

    /// The orders there are, from 3 up.
    public ObservableList<Integer> orders() {
        return ordersToSee;
    }

    public int clusters() {
        return listing().clusters();
    }

    /// The one order that is shown, or [#ALL_ORDERS].
    public IntegerProperty orderFilterProperty() {
        return orderFilter;
    }

    /// Whether only the lowest and the highest of every order are shown.
    public BooleanProperty extremesOnlyProperty() {
        return extremesOnly;
    }

    /// The order that [#selectBest] looks in.
    public IntegerProperty bestOrderProperty() {
        return bestOrder;
    }

    /// The row of the selected multiplet; null where it has none.
    public ReadOnlyObjectProperty<@Nullable MultipletRow> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// Whether the selected multiplet has every neuron that is not constant, so that its inverse is empty.
    public ReadOnlyBooleanProperty wholeProperty() {
        return whole.getReadOnlyProperty();
    }

    /// The order to try instead of the whole network, or 0 where there is none.
    public int lowerOrder() {
        int order = Math.min(USUAL_ORDER, listing().clusters() - 1);
        return order >= LOWEST_ORDER ? order : 0;
    }

    /// Why there are no rows, or empty.
    public ReadOnlyStringProperty missingProperty() {
        return missing.getReadOnlyProperty();
    }

    /// `968 at epoch 412`, and how many are degenerate.
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    // Commands

    /// Lists the multiplets of the selected epoch. A later request overtakes an earlier one.
    public void refresh() {
        Profile profile = selection.profile();
        RunModel run = selection.run();
        int epoch = selection.epoch();
        int mine = ++request;
        if (profile == null || run == null) {
            show(Listing.EMPTY, 0);
            return;
        }
        boolean corrected = run.biasCorrection();
        ClusterNames names = selection.names();
        worker.execute(() -> {
            Listing found = Listing.of(epoch, profile, names, corrected);
            ui.execute(() -> {
                if (mine == request) {
                    show(found, profile.result().degenerate());
                }
            });
        });
    }

    /// Makes a row the selection, at the epoch that the row is of.
    public void select(MultipletRow row) {
        selection.selectEpoch(listing().epoch());
        selection.selectMultiplet(row.clusters());
    }

    /// Selects the most synergistic or the most redundant multiplet of an order.
    public void selectBest(int order, boolean synergistic) {
        List<MultipletRow> ofOrder =
                listing().rows().stream().filter(row -> row.order() == order).toList();
        if (!ofOrder.isEmpty()) {
            select(synergistic ? ofOrder.getFirst() : ofOrder.getLast());
        }
    }

    private void show(Listing next, int degenerate) {
        listing.set(next);
        missing.set(Missing.measurement(selection));
        offerOrders(next.clusters());
        status.set(
                next.rows().isEmpty()
                        ? ""
                        : "%,d%s at %s %,d%s"
                                .formatted(
                                        next.rows().size(),
                                        next.isComplete() ? "" : " of %,d".formatted(next.total()),
                                        selection.run() == null
                                                ? "epoch"
                                                : selection.run().time(),
                                        next.epoch(),
                                        degenerate == 0 ? "" : ", " + degenerate + " degenerate"));
        filter();
        follow();
    }

    private void offerOrders(int highest) {
        if (highest < LOWEST_ORDER || (!orders.isEmpty() && orders.getLast() == highest)) {
            return;
        }
        orders.setAll(IntStream.rangeClosed(LOWEST_ORDER, highest).boxed().toList());
        bestOrder.set(Math.min(USUAL_ORDER, highest));
        if (orderFilter.get() > highest) {
            orderFilter.set(ALL_ORDERS);
        }
    }

    private void filter() {
        int order = orderFilter.get();
        boolean extremes = extremesOnly.get();
        rows.setAll(listing().rows().stream()
                .filter(row -> order == ALL_ORDERS || row.order() == order)
                .filter(row -> !extremes || listing().extremes().contains(row.clusters()))
                .toList());
    }

    private void follow() {
        MultipletRow row = selection.epoch() == listing().epoch() ? listing().row(selection.multiplet()) : null;
        if (row != null && !rows.contains(row)) {
            orderFilter.set(ALL_ORDERS);
            extremesOnly.set(false);
        }
        selected.set(row);
        whole.set(row != null && row.neurons() == listing().neurons());
    }
}
