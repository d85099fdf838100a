package io.omegascope.cluster;

import java.util.Arrays;

/// Makes one variable of each cluster of units.
public final class Pooling {
    /// Longer blocks than others need: short loops would take half as long again.
    private static final int BLOCK = 8 * Activations.BLOCK;

    /// With more units than this, long blocks would take hundreds of megabytes.
    private static final int MOST_UNITS = 2000;

    private Pooling() {}

    /// The mean of each cluster's units.
    ///
    /// @param labels the cluster of each unit, from 0 with none left out
    /// @return `[clusters][samples]`
    public static double[][] means(Activations activations, int[] labels) {
        int[] sizes = new int[Arrays.stream(labels).max().orElse(-1) + 1];
        for (int label : labels) {
            sizes[label]++;
        }
        double[][] means = new double[sizes.length][activations.samples()];
        activations.forEachBlock(labels.length <= MOST_UNITS ? BLOCK : Activations.BLOCK, block -> {
            for (int j = 0; j < labels.length; j++) {
                add(block, j, means[labels[j]]);
            }
            for (int cluster = 0; cluster < sizes.length; cluster++) {
                divide(means[cluster], block.from(), block.count(), sizes[cluster]);
            }
        });
        return means;
    }

    /// The same for the samples of one block.
    ///
    /// @return `[clusters][count]`
    public static double[][] means(Activations.Block block, int[] labels) {
        double[][] columns = new double[labels.length][];
        for (int j = 0; j < labels.length; j++) {
            columns[j] = Arrays.copyOfRange(block.columns()[j], block.start(), block.start() + block.count());
        }
        return means(Activations.of(columns), labels);
    }

    private static void add(Activations.Block block, int unit, double[] sums) {
        double[] column = block.columns()[unit];
        int start = block.start();
        int from = block.from();
        for (int s = 0; s < block.count(); s++) {
            sums[from + s] += column[start + s];
        }
    }

    private static void divide(double[] sums, int from, int count, int size) {
        for (int s = from; s < from + count; s++) {
            sums[s] /= size;
        }
    }
}
