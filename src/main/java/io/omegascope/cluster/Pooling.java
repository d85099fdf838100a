package io.omegascope.cluster;

import java.util.Arrays;

/// Makes one variable of each cluster of columns.
public final class Pooling {
    private Pooling() {}

    /// The mean of each cluster's columns.
    ///
    /// @param columns `[columns][samples]`, not empty
    /// @param labels  the cluster of each column, from 0 with none left out
    /// @return `[clusters][samples]`
    public static double[][] means(double[][] columns, int[] labels) {
        int[] sizes = new int[Arrays.stream(labels).max().orElse(-1) + 1];
        double[][] means = new double[sizes.length][columns[0].length];
        for (int i = 0; i < columns.length; i++) {
            sizes[labels[i]]++;
            add(columns[i], means[labels[i]]);
        }
        for (int cluster = 0; cluster < sizes.length; cluster++) {
            for (int s = 0; s < means[cluster].length; s++) {
                means[cluster][s] /= sizes[cluster];
            }
        }
        return means;
    }

    private static void add(double[] column, double[] sum) {
        for (int s = 0; s < sum.length; s++) {
            sum[s] += column[s];
        }
    }
}
