package io.omegascope.run;

import io.omegascope.info.Draws;
import io.omegascope.info.Multiplet;
import io.omegascope.net.Weights;
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
        requireFresh(parent);
        Multiplet neurons = neurons(profile, chosen, mode, controlSeed);
        SubNetwork subNetwork = new SubNetwork(
                parent.measurement().layer(), neurons, parent.network().hidden(), clusters);
        long seed = mode == RetrainMode.CONTROL ? controlSeed : 0;
        return parent.withOrigin(new Origin.Retrained(parentRun, epoch, subNetwork, mode, from, seed));
    }

    /// The configuration of a control whose neurons were drawn in another way.
    ///
    /// @param neurons that stay
    /// @param seed    that they were drawn by
    /// @throws IllegalArgumentException when no neuron is left, or the parent is a retraining itself
    public static RunConfig drawn(
            RunConfig parent, String parentRun, int epoch, Multiplet neurons, StartingWeights from, long seed) {
        requireFresh(parent);
        SubNetwork part = new SubNetwork(
                parent.measurement().layer(), neurons, parent.network().hidden(), new Multiplet());
        return parent.withOrigin(new Origin.Retrained(parentRun, epoch, part, RetrainMode.CONTROL, from, seed));
    }

    /// So many neurons at random, of all that are not constant.
    public static Multiplet drawn(Profile profile, int count, long seed) {
        return draw(alive(profile), count, Draws.from(seed));
    }

    private static void requireFresh(RunConfig parent) {
        if (!(parent.origin() instanceof Origin.Fresh)) {
            throw new IllegalArgumentException("A retraining cannot be retrained; choose the run it came from.");
        }
    }

    /// The same control, with its first weights scaled so that their L2 norm is that of the retraining which it is
    /// compared with.
    ///
    /// @param weights that both start from, of the whole network
    public static RunConfig normMatched(RunConfig control, RunConfig compared, Weights weights) {
        double norm = control.origin().first(weights).norm();
        double wanted = compared.origin().first(weights).norm();
        return control.origin() instanceof Origin.Retrained r && norm > 0 && wanted > 0
                ? control.withOrigin(r.withScale(wanted / norm))
                : control;
    }

    private static int[] alive(Profile profile) {
        return IntStream.range(0, profile.labels().length)
                .filter(n -> profile.labels()[n] >= 0)
                .toArray();
    }

    /// The neurons that stay. A control has as many as are chosen, from all that are not constant.
    public static Multiplet neurons(Profile profile, Multiplet chosen, RetrainMode mode, long controlSeed) {
        int[] alive = alive(profile);
        return switch (mode) {
            case ISOLATED -> chosen;
            case INVERSE ->
                new Multiplet(
                        IntStream.of(alive).filter(n -> !chosen.contains(n)).toArray());
            case CONTROL -> draw(alive, chosen.order(), Draws.from(controlSeed));
        };
    }

    /// The first `count` of a Fisher–Yates shuffle.
    private static Multiplet draw(int[] from, int count, RandomGenerator random) {
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
