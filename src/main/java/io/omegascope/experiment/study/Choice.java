package io.omegascope.experiment.study;

import io.omegascope.info.Multiplet;
import io.omegascope.info.OrderExtremes;
import io.omegascope.info.SearchMethod;
import io.omegascope.info.SearchMonitor;
import io.omegascope.info.SearchOptions;
import io.omegascope.run.Measurement;
import io.omegascope.run.Profile;
import io.omegascope.run.SnapshotActivations;
import io.omegascope.store.StoredRun;
import java.io.IOException;
import java.util.Optional;

/// Which neurons count as synergistic: those of the most synergistic multiplet of so many clusters, or of so many
/// single neurons.
///
/// @param order clusters, 3 or more, or neurons, 3 to 30
public record Choice(Unit unit, int order) {
    private static final int MOST_NEURONS = 30;

    /// What multiplets are of.
    public enum Unit {
        CLUSTERS,
        /// Found by greedy search, which claims no optimum.
        NEURONS
    }

    /// @param clusters that the neurons make up; empty where they were chosen one by one
    record Chosen(Multiplet clusters, Multiplet neurons) {}

    public Choice {
        boolean isOfNeurons = unit == Unit.NEURONS;
        if (order < SearchOptions.LOWEST_ORDER || (isOfNeurons && order > MOST_NEURONS)) {
            throw new IllegalArgumentException("A multiplet of %d %s is not allowed; allowed is %s."
                    .formatted(
                            order,
                            isOfNeurons ? "neurons" : "clusters",
                            isOfNeurons
                                    ? SearchOptions.LOWEST_ORDER + " to " + MOST_NEURONS
                                    : SearchOptions.LOWEST_ORDER + " or more"));
        }
    }

    public static Choice clusters(int order) {
        return new Choice(Unit.CLUSTERS, order);
    }

    public static Choice neurons(int order) {
        return new Choice(Unit.NEURONS, order);
    }

    /// In tables and names of folders: `5`, or `30-neurons`.
    public String word() {
        return unit == Unit.CLUSTERS ? Integer.toString(order) : order + "-neurons";
    }

    /// For people: `order 5`, or `30 neurons`.
    public String label() {
        return unit == Unit.CLUSTERS ? "order " + order : order + " neurons";
    }

    /// What a run shows at a measurement; empty where it has no such multiplet.
    ///
    /// @throws IOException in one sentence, when weights are needed and cannot be read
    Optional<Chosen> of(StoredRun run, int epoch, Profile profile) throws IOException {
        return switch (unit) {
            case CLUSTERS -> lowest(profile).map(clusters -> new Chosen(clusters, profile.neurons(clusters)));
            case NEURONS -> {
                Profile single = single(run, epoch);
                yield lowest(single).map(found -> new Chosen(new Multiplet(), single.neurons(found)));
            }
        };
    }

    private Optional<Multiplet> lowest(Profile profile) {
        return profile.result().ofOrder(order).map(OrderExtremes::min).map(o -> o.multiplet());
    }

    private Profile single(StoredRun run, int epoch) throws IOException {
        Measurement measurement = Measurement.ofNeurons(
                run.config().measurement(),
                SearchMethod.GREEDY,
                new SearchOptions(order, order, 1, 1),
                run.config().measurement().seed());
        return measurement
                .measure(SnapshotActivations.of(run.config(), run.snapshot(epoch)), SearchMonitor.NONE)
                .profile();
    }
}
