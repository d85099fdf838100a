package io.omegascope.run;

import io.omegascope.info.Draws;
import io.omegascope.info.Multiplet;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Training a part of a network again (section 7 of the paper): a run with another origin.
public final class Retraining {
    private Retraining() {}

    /// The configuration of a retraining: the parent's, with the neurons that `mode` makes of a multiplet.
    ///
    /// @param clusters    chosen among the clusters of `profile`, the parent's measurement at `epoch`
    /// @param controlSeed draws the neurons of a control
    /// @throws IllegalArgumentException when no neuron is left, or the parent is a retraining itself
    public static RunConfig config(
            RunConfig parent,
            String parentRun,
            int epoch,
            Profile profile,
            Multiplet clusters,
            RetrainMode mode,
            StartingWeights from,
            long controlSeed) {
        return config(parent, parentRun, epoch, profile, clusters, profile.neurons(clusters), mode, from, controlSeed);
    }

    /// The same of neurons that need not be whole clusters.
    ///
    /// @param clusters that the neurons make up, or empty
    public static RunConfig config(
            RunConfig parent,
            String parentRun,
            int epoch,
            Profile profile,
            Multiplet clusters,
            Multiplet chosen,
            RetrainMode mode,
            StartingWeights from,
            long controlSeed) {
        if (!(parent.origin() instanceof Origin.Fresh)) {
            throw new IllegalArgumentException("A retraining cannot be retrained; choose the run it came from.");
        }
        Multiplet neurons = among(profile, chosen, mode, controlSeed);
        SubNetwork subNetwork = new SubNetwork(
                parent.measurement().layer(), neurons, parent.network().hidden(), clusters);
        long seed = mode == RetrainMode.CONTROL ? controlSeed : 0;
        return parent.withOrigin(new Origin.Retrained(parentRun, epoch, subNetwork, mode, from, seed));
    }

    /// The neurons that stay. A control has as many as the multiplet, from all that are not constant.
    public static Multiplet neurons(Profile profile, Multiplet clusters, RetrainMode mode, long controlSeed) {
        return among(profile, profile.neurons(clusters), mode, controlSeed);
    }

    private static Multiplet among(Profile profile, Multiplet chosen, RetrainMode mode, long controlSeed) {
        int[] alive = IntStream.range(0, profile.labels().length)
                .filter(n -> profile.labels()[n] >= 0)
                .toArray();
        return switch (mode) {
            case ISOLATED -> chosen;
            case INVERSE ->
                new Multiplet(
                        IntStream.of(alive).filter(n -> !chosen.contains(n)).toArray());
            case CONTROL -> draw(alive, chosen.order(), controlSeed);
        };
    }

    /// The first `count` of a Fisher–Yates shuffle.
    private static Multiplet draw(int[] from, int count, long seed) {
        RandomGenerator random = Draws.from(seed);
        int[] pool = from.clone();
        for (int i = 0; i < count; i++) {
            int j = i + random.nextInt(pool.length - i);
            int kept = pool[i];
            pool[i] = pool[j];
            pool[j] = kept;
        }
        return new Multiplet(Arrays.stream(pool, 0, count).sorted().toArray());
    }
}
