package io.omegascope.progress;

import io.omegascope.cluster.Assignment;
import io.omegascope.net.Weights;
import io.omegascope.task.Vectors;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The same network with its hidden neurons in the order of another's (Ainsworth et al. 2023, "Git Re-Basin",
/// matching weights). The order of neurons in a layer means nothing; it is chosen so that the inner product of the
/// weights of both networks is as high as it gets by reordering one layer after the other.
public final class Alignment {
    /// The assignment of neurons is exact and takes the cube of their number.
    public static final int MOST_NEURONS = 512;

    private static final double ROUNDING = 1e-12;

    private Alignment() {}

    /// @param moved of the same form as `fixed`
    /// @throws IllegalArgumentException in one sentence, when there are too many neurons
    public static Weights of(Weights fixed, Weights moved) {
        Weights aligned = moved;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int layer = 1; layer <= fixed.hiddenLayers(); layer++) {
                requireFew(fixed.hidden(layer));
                double[][] worth = worth(fixed, aligned, layer);
                int[] order = Assignment.rows(worth);
                int[] present = IntStream.range(0, order.length).toArray();
                double gain = sum(worth, order) - sum(worth, present);
                if (gain > ROUNDING * Math.abs(sum(worth, present))) {
                    aligned = aligned.only(layer, order);
                    changed = true;
                }
            }
        }
        return aligned;
    }

    /// All of them with their neurons in the order of the first one's.
    ///
    /// @throws IllegalArgumentException in one sentence, when there are too many neurons
    public static List<Weights> of(List<Weights> networks) {
        Weights first = networks.getFirst();
        return Stream.concat(Stream.of(first), networks.stream().skip(1).map(w -> of(first, w)))
                .toList();
    }

    private static void requireFew(int neurons) {
        if (neurons > MOST_NEURONS) {
            throw new IllegalArgumentException(
                    "A layer has %d neurons; networks of up to %d can be aligned.".formatted(neurons, MOST_NEURONS));
        }
    }

    /// @return `[j][i]`: the inner product of all weights of neuron j of `moved` and neuron i of `fixed`
    private static double[][] worth(Weights fixed, Weights moved, int layer) {
        double[][] ours = neurons(fixed, layer);
        double[][] theirs = neurons(moved, layer);
        return Arrays.stream(theirs)
                .map(b ->
                        Arrays.stream(ours).mapToDouble(a -> Vectors.dot(a, b)).toArray())
                .toArray(double[][]::new);
    }

    /// What a neuron receives, its bias, and what it gives.
    private static double[][] neurons(Weights weights, int layer) {
        Weights.Layer in = weights.layers().get(layer - 1);
        Weights.Layer out = weights.layers().get(layer);
        double[][] all = new double[in.outputs()][in.inputs() + 1 + out.outputs()];
        for (int n = 0; n < all.length; n++) {
            for (int i = 0; i < in.inputs(); i++) {
                all[n][i] = in.w()[i * in.outputs() + n];
            }
            all[n][in.inputs()] = in.b().length == 0 ? 0 : in.b()[n];
            System.arraycopy(out.w(), n * out.outputs(), all[n], in.inputs() + 1, out.outputs());
        }
        return all;
    }

    /// What an order of the moved neurons is worth.
    private static double sum(double[][] worth, int... order) {
        return IntStream.range(0, order.length)
                .mapToDouble(i -> worth[order[i]][i])
                .sum();
    }
}
