package io.omegascope.info;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The multiplets of lowest and of highest O-information of every order. Among equals the lower mask leads, so that
/// neither the order of visits nor the number of threads decides.
final class Leaders extends Visitor {
    private final Best[] lowest;
    private final Best[] highest;

    Leaders(int variables, SearchOptions options) {
        super(variables, options.minOrder(), options.maxOrder());
        lowest = new Best[variables + 1];
        highest = new Best[variables + 1];
        Arrays.setAll(lowest, _ -> new Best(options.top()));
        Arrays.setAll(highest, _ -> new Best(options.top()));
    }

    @Override
    void accept(double oInformation, int order, int mask) {
        boolean changed = lowest[order].offer(oInformation, mask);
        changed |= highest[order].offer(-oInformation, mask);
        if (changed) {
            ask(order, lowest[order].bar(), -highest[order].bar());
        }
    }

    /// Takes in what another part of the search found.
    void merge(Leaders other) {
        takeDegenerate(other);
        for (int order = minOrder(); order <= maxOrder(); order++) {
            lowest[order].offerAll(other.lowest[order]);
            highest[order].offerAll(other.highest[order]);
        }
    }

    /// @param correction `[order]`: added to every O-information
    List<OrderLeaders> orders(double[] correction) {
        List<OrderLeaders> orders = new ArrayList<>();
        for (int order = minOrder(); order <= maxOrder(); order++) {
            if (lowest[order].count > 0) {
                orders.add(new OrderLeaders(
                        order, lowest[order].list(1, correction[order]), highest[order].list(-1, correction[order])));
            }
        }
        return orders;
    }

    /// The multiplets of lowest value, ascending.
    private static final class Best {
        private final double[] values;
        private final int[] masks;
        private int count;

        Best(int top) {
            values = new double[top];
            masks = new int[top];
        }

        /// What a value must be below, or equal to, to be among the best.
        double bar() {
            return count < values.length ? Double.POSITIVE_INFINITY : values[count - 1];
        }

        boolean offer(double value, int mask) {
            int place = count;
            while (place > 0 && leads(value, mask, place - 1)) {
                place--;
            }
            if (place == values.length) {
                return false;
            }
            int moved = Math.min(count, values.length - 1) - place;
            System.arraycopy(values, place, values, place + 1, moved);
            System.arraycopy(masks, place, masks, place + 1, moved);
            values[place] = value;
            masks[place] = mask;
            count = Math.min(count + 1, values.length);
            return true;
        }

        private boolean leads(double value, int mask, int place) {
            return value < values[place] || (value == values[place] && mask < masks[place]);
        }

        void offerAll(Best other) {
            for (int i = 0; i < other.count; i++) {
                offer(other.values[i], other.masks[i]);
            }
        }

        List<OInformation> list(int sign, double correction) {
            List<OInformation> list = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                list.add(new OInformation(sign * values[i] + correction, Multiplet.ofMask(masks[i])));
            }
            return list;
        }
    }
}
