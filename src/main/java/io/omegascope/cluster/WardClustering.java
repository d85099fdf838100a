package io.omegascope.cluster;

import io.omegascope.net.Blas;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Ward clustering of columns by their Euclidean distances: each merge is the one that adds least to the variance
/// within clusters.
///
/// @param clusters how many, at least 2; with fewer columns than that each is a cluster of its own
public record WardClustering(int clusters) implements Clustering {
    /// Loads the linear algebra at once, so that no measurement waits for it.
    public WardClustering {
        Blas.singleThreaded();
    }

    @Override
    public int[] labels(double[][] columns) {
        if (columns.length <= clusters) {
            return IntStream.range(0, columns.length).toArray();
        }
        return inOrder(WardLinkage.tree(Distances.squared(columns)).partition(clusters));
    }

    private static int[] inOrder(int[] labels) {
        int[] renamed = new int[Arrays.stream(labels).max().orElse(0) + 1];
        Arrays.fill(renamed, -1);
        int next = 0;
        for (int i = 0; i < labels.length; i++) {
            if (renamed[labels[i]] < 0) {
                renamed[labels[i]] = next++;
            }
            labels[i] = renamed[labels[i]];
        }
        return labels;
    }
}
