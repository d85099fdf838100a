package io.omegascope.ui.pareto;

import io.omegascope.run.Profile;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.Unit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.IntStream;

/// The way of one run through the plane of redundancy and synergy; measurements without a value are left out.
///
/// @param epochs     ascending
/// @param redundancy one for each epoch, as synergy
record ParetoModel(int[] epochs, double[] redundancy, double[] synergy) {
    /// Width of the smoothing in decades of epoch + 1, that of the rule for phases.
    private static final double SIGMA = 0.08;

    static ParetoModel of(RunModel run, Unit unit) {
        int[] epochs = new int[run.profiles().size()];
        double[] redundancy = new double[epochs.length];
        double[] synergy = new double[epochs.length];
        int size = 0;
        for (Map.Entry<Integer, Profile> measured : run.profiles().entrySet()) {
            epochs[size] = measured.getKey();
            redundancy[size] = measured.getValue().redundancy() * unit.perNat();
            synergy[size] = measured.getValue().synergy() * unit.perNat();
            size += Double.isFinite(redundancy[size]) && Double.isFinite(synergy[size]) ? 1 : 0;
        }
        return new ParetoModel(
                Arrays.copyOf(epochs, size), Arrays.copyOf(redundancy, size), Arrays.copyOf(synergy, size));
    }

    int size() {
        return epochs.length;
    }

    /// How far each point is on the way from epoch 0 (0) to `end` (1), on a logarithmic scale.
    double[] progress(int end) {
        return Arrays.stream(epochs)
                .mapToDouble(epoch -> Math.log1p(epoch) / Math.log1p(Math.max(1, end)))
                .toArray();
    }

    /// The index of an epoch, or -1.
    int indexOf(int epoch) {
        return Math.max(-1, Arrays.binarySearch(epochs, epoch));
    }

    /// The same way, each point the mean of its neighbours under a Gaussian in log(epoch + 1).
    ParetoModel smoothed() {
        double[] position =
                Arrays.stream(epochs).mapToDouble(e -> Math.log10(e + 1.0)).toArray();
        return new ParetoModel(
                epochs, Smoothing.of(SIGMA, position, redundancy), Smoothing.of(SIGMA, position, synergy));
    }

    /// The points that no other beats, in the order of their redundancy: there is none with at least as much synergy
    /// and at most as much redundancy.
    int[] front() {
        int[] byRedundancy = IntStream.range(0, size())
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> redundancy[i]).thenComparing(i -> -synergy[i]))
                .mapToInt(i -> i)
                .toArray();
        double[] best = {Double.NEGATIVE_INFINITY};
        return Arrays.stream(byRedundancy)
                .filter(i -> {
                    boolean better = synergy[i] > best[0];
                    best[0] = Math.max(best[0], synergy[i]);
                    return better;
                })
                .toArray();
    }
}
