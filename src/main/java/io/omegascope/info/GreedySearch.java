package io.omegascope.info;

import java.util.random.RandomGenerator;

/// Grows multiplets one variable at a time, the best one each time, then takes them apart again, the worst one each
/// time; after each step members are exchanged as long as that helps. Starts from the best three variables with one
/// drawn at random, [#STARTS] times.
final class GreedySearch extends SwapSearch {
    static final int STARTS = 24;

    private final long seed;

    GreedySearch(double[][] covariance, GaussianEntropy entropy, SearchOptions options, long seed) {
        super(covariance, entropy, options);
        this.seed = seed;
    }

    @Override
    int parts() {
        return STARTS;
    }

    @Override
    void search(int part, int sign, Finds[] finds) {
        RandomGenerator random = Draws.from(31 * seed + part);
        GrowingSet set = emptySet();
        if (!begin(set, random, sign)) {
            return;
        }
        keep(set, sign, finds);
        while (set.order() < highest() && grow(set, sign)) {
            keep(set, sign, finds);
        }
        while (set.order() > SearchOptions.LOWEST_ORDER) {
            shrink(set, sign);
            keep(set, sign, finds);
        }
    }

    private void keep(GrowingSet set, int sign, Finds[] finds) {
        improve(set, sign);
        finds[set.order()].add(set.oInformation(), set);
    }
}
