package io.omegascope.ui.multiplets;

import io.omegascope.info.OrderSpread;
import io.omegascope.ui.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// O-information by order.
///
/// @param rows   the multiplets that are drawn, in the order of their places
/// @param x      one for each: its order, moved sideways so that dots do not cover one another
/// @param y      one for each: O-information
/// @param orders ascending
/// @param lowest O-information of each order, as highest
record Landscape(List<MultipletRow> rows, double[] x, double[] y, double[] orders, double[] lowest, double[] highest) {
    /// More dots take longer than a frame to draw.
    static final int MOST_DRAWN = 4000;

    private static final double SPREAD = 0.7;
    /// Steps of this size go round evenly, however many there are.
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    static Landscape of(Listing listing, Unit unit) {
        Map<Integer, List<MultipletRow>> byOrder = listing.rows().stream()
                .collect(Collectors.groupingBy(MultipletRow::order, TreeMap::new, Collectors.toList()));
        List<MultipletRow> rows = new ArrayList<>();
        double[] x = new double[MOST_DRAWN + 2 * byOrder.size()];
        for (List<MultipletRow> ofOrder : byOrder.values()) {
            for (MultipletRow row :
                    thinned(ofOrder, quota(ofOrder.size(), listing.rows().size()))) {
                x[rows.size()] = row.order() + sideways(rows.size());
                rows.add(row);
            }
        }
        return new Landscape(
                List.copyOf(rows),
                Arrays.copyOf(x, rows.size()),
                rows.stream().mapToDouble(r -> r.value() * unit.perNat()).toArray(),
                byOrder.keySet().stream().mapToDouble(o -> o).toArray(),
                byOrder.values().stream()
                        .mapToDouble(r -> r.getFirst().value() * unit.perNat())
                        .toArray(),
                byOrder.values().stream()
                        .mapToDouble(r -> r.getLast().value() * unit.perNat())
                        .toArray());
    }

    /// What a null model gives for a bound of each order; NaN where it gives none.
    double[] expected(Listing listing, Unit unit, ToDoubleFunction<OrderSpread> bound) {
        return Arrays.stream(orders)
                .map(order -> listing.expected() == null
                        ? Double.NaN
                        : listing.expected()
                                .ofOrder((int) order)
                                .map(o -> bound.applyAsDouble(o) * unit.perNat())
                                .orElse(Double.NaN))
                .toArray();
    }

    private static int quota(int ofOrder, int all) {
        return all <= MOST_DRAWN ? ofOrder : Math.max(Math.min(2, ofOrder), (int) ((long) MOST_DRAWN * ofOrder / all));
    }

    /// Some of the rows, evenly by rank: the first and the last are always among them.
    private static List<MultipletRow> thinned(List<MultipletRow> sorted, int count) {
        if (count >= sorted.size()) {
            return sorted;
        }
        List<MultipletRow> some = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            some.add(sorted.get((int) ((long) i * (sorted.size() - 1) / (count - 1))));
        }
        return some;
    }

    private static double sideways(int place) {
        double turns = place * GOLDEN;
        return SPREAD * (turns - Math.floor(turns) - 0.5);
    }
}
