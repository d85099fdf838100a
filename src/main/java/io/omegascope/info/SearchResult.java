package io.omegascope.info;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What a search over multiplets found.
///
/// @param orders     extremes of every order from 3 up, ascending; an order without any sound multiplet is missing
/// @param leaders    the best of every order at both ends, where more than one was asked for
/// @param degenerate how many multiplets were left out because a conditional variance vanishes
/// @param determined some of the smallest sets behind them, in which variables determine one another
public record SearchResult(
        List<OrderExtremes> orders, List<OrderLeaders> leaders, int degenerate, List<Multiplet> determined) {
    public static final SearchResult EMPTY = new SearchResult(List.of(), 0);
    /// Sets that are named, of those that are degenerate.
    public static final int MOST_NAMED = 8;

    public SearchResult {
        orders = List.copyOf(orders);
        leaders = List.copyOf(leaders);
        determined = List.copyOf(determined);
    }

    public SearchResult(List<OrderExtremes> orders, int degenerate) {
        this(orders, List.of(), degenerate, List.of());
    }

    /// The most synergistic multiplet: lowest O-information over all orders; the lowest order wins a tie.
    public Optional<OInformation> lowest() {
        @Nullable OInformation lowest = null;
        for (OrderExtremes o : orders) {
            lowest = lowest == null || Double.compare(o.min().value(), lowest.value()) < 0 ? o.min() : lowest;
        }
        return Optional.ofNullable(lowest);
    }

    /// The most redundant multiplet: highest O-information over all orders; the lowest order wins a tie.
    public Optional<OInformation> highest() {
        @Nullable OInformation highest = null;
        for (OrderExtremes o : orders) {
            highest = highest == null || Double.compare(o.max().value(), highest.value()) > 0 ? o.max() : highest;
        }
        return Optional.ofNullable(highest);
    }

    public Optional<OrderExtremes> ofOrder(int order) {
        return orders.stream().filter(o -> o.order() == order).findFirst();
    }

    /// The same with other names for the variables, which keep their order.
    public SearchResult renamed(UnaryOperator<Multiplet> names) {
        return new SearchResult(
                orders.stream()
                        .map(o -> new OrderExtremes(
                                o.order(), o.min().renamed(names), o.max().renamed(names)))
                        .toList(),
                leaders.stream()
                        .map(o -> new OrderLeaders(o.order(), renamed(o.lowest(), names), renamed(o.highest(), names)))
                        .toList(),
                degenerate,
                determined.stream().map(names).toList());
    }

    private static List<OInformation> renamed(List<OInformation> list, UnaryOperator<Multiplet> names) {
        return list.stream().map(o -> o.renamed(names)).toList();
    }
}
