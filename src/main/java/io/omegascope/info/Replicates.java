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

    /// What so many searches found, compared with the measurement unless they are a bootstrap's. Replicates in which
    /// nothing of an order was sound do not count for it.
    ///
    /// @param results not empty
    /// @return empty if nothing was sound
    public static Optional<Replicates> of(Source source, SearchResult measured, List<SearchResult> results) {
        List<OrderSpread> orders = measured.orders().stream()
                .flatMap(o -> spread(source, o, results).stream())
                .toList();
        double[] synergy = results.stream()
                .flatMap(r -> r.lowest().stream())
                .mapToDouble(o -> -o.value())
                .toArray();
        double[] redundancy = results.stream()
                .flatMap(r -> r.highest().stream())
                .mapToDouble(OInformation::value)
                .toArray();
        return measured.lowest()
                .filter(_ -> synergy.length > 0)
                .map(lowest -> new Replicates(
                        source,
                        synergy.length,
                        Spread.of(source, -lowest.value(), synergy),
                        Spread.of(source, measured.highest().orElse(lowest).value(), redundancy),
                        orders));
    }

    private static Optional<OrderSpread> spread(Source source, OrderExtremes measured, List<SearchResult> results) {
        List<OrderExtremes> found = results.stream()
                .flatMap(r -> r.ofOrder(measured.order()).stream())
                .toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        double[] minus = found.stream().mapToDouble(o -> -o.min().value()).toArray();
        double[] max = found.stream().mapToDouble(o -> o.max().value()).toArray();
        return Optional.of(new OrderSpread(
                measured.order(),
                Spread.of(source, -measured.min().value(), minus).negated(),
                Spread.of(source, measured.max().value(), max)));
    }

    public Optional<OrderSpread> ofOrder(int order) {
        return orders.stream().filter(o -> o.order() == order).findFirst();
    }
}
