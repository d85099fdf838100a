package io.omegascope.ui.multiplets;

import io.omegascope.cluster.Activations;
import io.omegascope.info.Multiplet;
import io.omegascope.info.OInformation;
import io.omegascope.info.OrderLeaders;
import io.omegascope.info.SearchMethod;
import io.omegascope.info.SearchOptions;
import io.omegascope.run.Measurement;
import io.omegascope.run.MeasurementConfig;
import io.omegascope.run.Profile;
import io.omegascope.ui.ActivationSource;
import io.omegascope.ui.Missing;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.Selection;
import io.omegascope.ui.Sentences;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// A search for multiplets of single neurons at the selected measurement.
public final class NeuronSearchModel {
    /// Higher orders take long.
    static final int MOST = 30;

    private static final int KEPT = 10;

    /// A multiplet of neurons and its O-information in nats.
    public record Row(Multiplet neurons, double value) {
        public int order() {
            return neurons.order();
        }
    }

    /// How to search.
    record Wish(SearchMethod method, int minOrder, int maxOrder, long seed) {}

    private final Selection selection;
    private final Function<RunModel, ActivationSource> activations;
    private final Executor worker;
    private final Executor ui;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper(this, "searching");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress");
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper(this, "status", "");
    private AtomicBoolean stop = new AtomicBoolean();
    private int epoch = Selection.NONE;

    /// @param worker searches
    /// @param ui     runs what touches properties
    NeuronSearchModel(
            Selection selection, Function<RunModel, ActivationSource> activations, Executor worker, Executor ui) {
        this.selection = selection;
        this.activations = activations;
        this.worker = worker;
        this.ui = ui;
        selection.runProperty().subscribe((_, _) -> forget());
    }

    // Properties

    /// The most synergistic first.
    ObservableList<Row> rows() {
        return rows;
    }

    ReadOnlyBooleanProperty searchingProperty() {
        return searching.getReadOnlyProperty();
    }

    /// From 0 to 1.
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// What came out, or why nothing did.
    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    // Commands

    /// Searches the selected measurement; another search that goes on is stopped.
    void search(Wish wish) {
        stop();
        RunModel run = selection.run();
        Profile profile = selection.profile();
        if (run == null || profile == null) {
            status.set(Missing.measurement(selection));
            return;
        }
        AtomicBoolean mine = new AtomicBoolean();
        stop = mine;
        epoch = selection.epoch();
        rows.clear();
        progress.set(0);
        searching.set(true);
        status.set("Reading the activations of %s %d".formatted(run.time(), epoch));
        Callable<Activations> source = activations.apply(run).at(epoch);
        Measurement measurement = measurement(run.subject().measurement(), wish);
        String when = "at %s %d".formatted(run.time(), epoch);
        worker.execute(() -> work(source, measurement, mine, when));
    }

    /// Ends the search that goes on, if one does.
    void stop() {
        stop.set(true);
        searching.set(false);
        status.set(rows.isEmpty() ? "" : status.get());
    }

    /// Makes the neurons of a row the selection, at the epoch that was searched.
    void select(Row row) {
        selection.selectEpoch(epoch);
        selection.selectNeurons(row.neurons());
    }

    private void forget() {
        stop();
        rows.clear();
        status.set("");
    }

    private static Measurement measurement(MeasurementConfig config, Wish wish) {
        SearchOptions options = new SearchOptions(wish.minOrder(), wish.maxOrder(), KEPT, 1);
        return Measurement.ofNeurons(config, wish.method(), options, wish.seed());
    }

    private void work(Callable<Activations> source, Measurement measurement, AtomicBoolean mine, String when) {
        List<Row> found = List.of();
        String said;
        try {
            Profile profile = measurement
                    .measure(source.call(), done -> {
                        ui.execute(() -> tell(mine, done));
                        return !mine.get();
                    })
                    .profile();
            found = rows(profile);
            said = profile.reason() == null
                    ? "%,d found %s, the best of every order at either end; better ones may exist"
                            .formatted(found.size(), when)
                    : profile.reason();
        } catch (CancellationException _) {
            said = "";
        } catch (Exception e) {
            said = Sentences.of(e);
        }
        List<Row> result = found;
        String sentence = said;
        ui.execute(() -> show(mine, result, sentence));
    }

    private void tell(AtomicBoolean asked, double done) {
        if (asked == stop && !asked.get()) {
            progress.set(done);
            status.set("Searching");
        }
    }

    private void show(AtomicBoolean asked, List<Row> found, String sentence) {
        if (asked == stop && !asked.get()) {
            searching.set(false);
            rows.setAll(found);
            status.set(sentence);
        }
    }

    private static List<Row> rows(Profile profile) {
        return profile.result().leaders().stream()
                .flatMap(NeuronSearchModel::leaders)
                .distinct()
                .map(o -> new Row(profile.neurons(o.multiplet()), o.value()))
                .sorted(Comparator.comparingDouble(Row::value))
                .toList();
    }

    private static Stream<OInformation> leaders(OrderLeaders order) {
        return Stream.concat(order.lowest().stream(), order.highest().stream());
    }
}
