package io.omegascope.info;

import java.util.random.RandomGenerator;

/// Simulated annealing of multiplets of each order: a random member is exchanged for a random other variable, always
/// if that is better, else with probability exp(-Δ / T), while T falls (Kirkpatrick et al. 1983). Several restarts of
/// each order, from random sets and from such as the greedy search grows, each ended by exchanges that only help.
final class AnnealingSearch extends SwapSearch {
    static final int RESTARTS = 8;
    private static final int STEPS_PER_VARIABLE = 200;
    /// Where annealing goes on from a set that has been grown, it does not forget it at once.
    private static final double WARM = 0.05;
    private static final int FEWEST_STEPS = 3_000;
    private static final int PROBES = 40;
    private static final double COOLED = 1e-3;
    private static final int TRIES = 50;
    /// Exchanges after which the inverse is made anew, before their rounding adds up.
    private static final int REFRESHED = 128;

    private final long seed;

    AnnealingSearch(double[][] covariance, GaussianEntropy entropy, SearchOptions options, long seed) {
        super(covariance, entropy, options);
        this.seed = seed;
    }

    @Override
    int parts() {
        return RESTARTS * (highest() - lowest() + 1);
    }

    @Override
    void search(int part, int sign, Finds[] finds) {
        RandomGenerator random = Draws.from(31 * seed + part);
        int order = lowest() + part / RESTARTS;
        GrowingSet set = emptySet();
        boolean grown = part % 2 == 1;
        if (!(grown ? growTo(set, order, sign, random) : draw(set, order, random))) {
            return;
        }
        finds[order].add(set.oInformation(), set);
        int steps = Math.max(FEWEST_STEPS, STEPS_PER_VARIABLE * candidates().length);
        double temperature = (grown ? WARM : 1) * spread(set.sorted(), random);
        double cooling = Math.pow(COOLED, 1.0 / steps);
        for (int step = 0; step < steps && order < candidates().length; step++) {
            exchange(set, sign, temperature, random);
            finds[order].add(set.oInformation(), set);
            temperature *= cooling;
            if (step % REFRESHED == 0 && !set.become(set.sorted())) {
                return;
            }
        }
        improve(set, sign);
        finds[order].add(set.oInformation(), set);
    }

    private boolean growTo(GrowingSet set, int order, int sign, RandomGenerator random) {
        boolean sound = begin(set, random, sign);
        while (sound && set.order() < order) {
            improve(set, sign);
            sound = grow(set, sign);
        }
        return sound;
    }

    /// Makes the set a random one that is not degenerate.
    private boolean draw(GrowingSet set, int order, RandomGenerator random) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int[] chosen = random.ints(0, candidates().length)
                    .distinct()
                    .limit(order)
                    .map(i -> candidates()[i])
                    .toArray();
            if (set.become(chosen)) {
                return true;
            }
        }
        return false;
    }

    /// How much random exchanges change O-information, on average.
    private double spread(int[] members, RandomGenerator random) {
        GrowingSet set = emptySet();
        set.become(members);
        double sum = 0;
        for (int i = 0; i < PROBES && set.order() < candidates().length; i++) {
            double before = set.oInformation();
            exchange(set, 1, Double.POSITIVE_INFINITY, random);
            sum += Math.abs(set.oInformation() - before);
        }
        return Math.max(sum / PROBES, Double.MIN_NORMAL);
    }

    private void exchange(GrowingSet set, int sign, double temperature, RandomGenerator random) {
        double before = sign * set.oInformation();
        int taken = set.member(random.nextInt(set.order()));
        int put = candidates()[random.nextInt(candidates().length)];
        double chance = random.nextDouble();
        if (set.contains(put)) {
            return;
        }
        set.takeOut(taken);
        double after = sign * set.oInformationWith(put);
        boolean accepted = after <= before || chance < Math.exp((before - after) / temperature);
        set.put(accepted ? put : taken);
    }
}
