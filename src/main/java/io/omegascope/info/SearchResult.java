package io.omegascope.info;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What an exhaustive search over multiplets found.
///
/// @param orders     extremes of every order from 3 up, ascending; an order without any sound multiplet is missing
/// @param degenerate how many multiplets were left out because a conditional variance vanishes
public record SearchResult(List<OrderExtremes> orders, int degenerate) {
    public static final SearchResult EMPTY = new SearchResult(List.of(), 0);

    public SearchResult {
        orders = List.copyOf(orders);
    }

    /// The most synergistic multiplet: lowest O-information over all orders; the lowest order wins a tie.
    public Optional<OInformation> lowest() {
        return orders.stream().map(OrderExtremes::min).min(Comparator.comparingDouble(OInformation::value));
    }

    /// The most redundant multiplet: highest O-information over all orders; the lowest order wins a tie.
    public Optional<OInformation> highest() {
        return orders.stream()
                .map(OrderExtremes::max)
                .max(Comparator.comparingDouble(OInformation::value)
                        .thenComparing(o -> -o.multiplet().order()));
    }

    public Optional<OrderExtremes> ofOrder(int order) {
        return orders.stream().filter(o -> o.order() == order).findFirst();
    }
}
