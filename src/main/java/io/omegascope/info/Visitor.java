package io.omegascope.info;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a walk over sets of variables reports to: the sets of some orders whose O-information is low or high enough
/// to be asked for, and those that are degenerate.
abstract class Visitor {
    /// Degenerate sets that a visitor remembers; the others are counted.
    private static final int NAMED = 8;
    /// Far more than the rounding of a logarithm.
    private static final double MARGIN = 1e-12;

    private final int minOrder;
    private final int maxOrder;
    /// `[members][ways]`: X, which falls with O-information, must be above the one or below the other.
    private final double[] above;

    private final double[] below;
    /// `[variables]`: what each bit of a visited mask stands for, where the walk has an order of its own.
    private int[] names = {};

    private final List<Integer> named = new ArrayList<>();
    private int degenerate;

    Visitor(int variables, int minOrder, int maxOrder) {
        this.minOrder = minOrder;
        this.maxOrder = Math.min(maxOrder, variables);
        above = new double[(variables + 1) * SubsetWalk.WAYS];
        below = new double[above.length];
        Arrays.fill(above, Double.POSITIVE_INFINITY);
        for (int order = minOrder; order <= this.maxOrder; order++) {
            ask(order, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
        }
    }

    /// Asks for nothing.
    static final Visitor NOBODY = new Visitor(0, 0, -1) {
        @Override
        void accept(double oInformation, int order, int mask) {
            throw new IllegalStateException("Nothing was asked for.");
        }
    };

    /// @param oInformation in nats, not corrected for the number of samples
    abstract void accept(double oInformation, int order, int mask);

    int minOrder() {
        return minOrder;
    }

    int maxOrder() {
        return maxOrder;
    }

    double[] above() {
        return above;
    }

    double[] below() {
        return below;
    }

    /// From now on, sets of that order are asked for up to the one or from the other O-information.
    final void ask(int order, double upTo, double from) {
        double least = Math.exp(-2 * upTo) * (1 - MARGIN);
        double most = Math.exp(-2 * from) * (1 + MARGIN);
        for (int way = 0; way < SubsetWalk.WAYS; way++) {
            int members = order - Integer.bitCount(way);
            if (members >= 0) {
                above[members * SubsetWalk.WAYS + way] = least;
                below[members * SubsetWalk.WAYS + way] = most;
            }
        }
    }

    final void name(int[] newNames) {
        names = newNames;
    }

    /// The mask of the variables that the bits of a visited one stand for.
    final int named(int mask) {
        if (names.length == 0) {
            return mask;
        }
        int result = 0;
        for (int rest = mask; rest != 0; rest &= rest - 1) {
            result |= 1 << names[Integer.numberOfTrailingZeros(rest)];
        }
        return result;
    }

    /// Whether sets of `members`, with any of `left` more, can be of an order that is asked for.
    final boolean wants(int members, int left) {
        return members <= maxOrder && members + left >= minOrder;
    }

    /// @param x    of the sets of `mask` and the variables of the ways from `way` on, of which one at least is asked
    ///     for
    final void look(double[] x, int members, int mask, int way) {
        for (int i = 0; i < x.length; i++) {
            int order = members + Integer.bitCount(way + i);
            int at = members * SubsetWalk.WAYS + way + i;
            if (x[i] > above[at] || x[i] < below[at]) {
                accept(-0.5 * Math.log(x[i]), order, named(mask | (way + i)));
            }
        }
    }

    /// Counts the sets of `members`, with any of `left` more, that are degenerate because `mask` among them is.
    final void degenerate(int mask, int members, int left) {
        long ways = 1;
        for (int more = 0; more <= left; more++) {
            int order = members + more;
            degenerate += order >= minOrder && order <= maxOrder ? (int) ways : 0;
            ways = ways * (left - more) / (more + 1);
        }
        if (named.size() < NAMED) {
            named.add(named(mask));
        }
    }

    int degenerate() {
        return degenerate;
    }

    List<Integer> named() {
        return named;
    }

    void takeDegenerate(Visitor other) {
        degenerate += other.degenerate;
        named.addAll(other.named);
    }
}
