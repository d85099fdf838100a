package io.omegascope.info;

import java.util.List;

/// The multiplets of one order with the lowest O-information, ascending, and with the highest, descending.
public record OrderLeaders(int order, List<OInformation> lowest, List<OInformation> highest) {
    public OrderLeaders {
        lowest = List.copyOf(lowest);
        highest = List.copyOf(highest);
    }

    OrderExtremes extremes() {
        return new OrderExtremes(order, lowest.getFirst(), highest.getFirst());
    }
}
