package io.omegascope.info;

import java.util.List;
import java.util.Optional;

/// What synergy and redundancy come to when a measurement is made again on data that a null model or a bootstrap
/// draws. Every replicate is searched anew, so that extremes are compared with extremes.
///
/// @param count      how many replicates were made
/// @param synergy    of minus the lowest O-information, in nats
/// @param redundancy of the highest O-information, in nats
/// @param orders     of the extremes of every order, ascending
public record Replicates(Source source, int count, Spread synergy, Spread redundancy, List<OrderSpread> orders) {
    public Replicates {
        orders = List.copyOf(orders);
    }

    /// Where replicates come from. All but the bootstrap are null models.
    public enum Source {
        /// Each variable's samples in an order of its own: no variable knows of another.
        PERMUTATION,
        /// The neurons dealt out to clusters of the same sizes at random.
        RANDOM_CLUSTERS,
        /// The same network with fresh initial weights, measured in the same way.
        UNTRAINED,
        /// The samples drawn anew with replacement, clusters as they are: an error over inputs, not over experiments.
        BOOTSTRAP
    }

    public Optional<OrderSpread> ofOrder(int order) {
        return orders.stream().filter(o -> o.order() == order).findFirst();
    }
}
