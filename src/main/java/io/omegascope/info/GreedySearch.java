package io.omegascope.info;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Grows multiplets one variable at a time, the best one each time, and exchanges members after each as long as that
/// helps. Starts from every pair that holds a variable drawn at random, once for each of [#STARTS] variables, so that
/// equal seeds find equal multiplets.
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
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(31 * seed + part);
        GrowingSet set = emptySet();
        if (!set.become(bestTriplet(set, candidates()[random.nextInt(candidates().length)], sign))) {
            return;
        }
        while (true) {
            improve(set, sign);
            finds[set.order()].add(set.oInformation(), set);
            if (set.order() >= highest() || !grow(set, sign)) {
                return;
            }
        }
    }

    /// The best three variables of which one is given.
    private int[] bestTriplet(GrowingSet set, int first, int sign) {
        int[] best = {first, first, first};
        double least = Double.POSITIVE_INFINITY;
        for (int second : candidates()) {
            if (second != first && set.become(first, second)) {
                for (int third : candidates()) {
                    double value = third > second && third != first ? sign * set.oInformationWith(third) : Double.NaN;
                    if (value < least) {
                        least = value;
                        best = new int[] {first, second, third};
                    }
                }
            }
        }
        return best;
    }
}
