package io.omegascope.cluster;

import io.omegascope.net.Blas;

/// Average linkage of units by 1 - |correlation|, which lies between 0 and 1.
///
/// @param clusters how many, at least 2; with fewer units than that each is a cluster of its own
public record CorrelationClustering(int clusters) implements Clustering {
    /// Loads the linear algebra at once, so that no measurement waits for it.
    public CorrelationClustering {
        Blas.singleThreaded();
    }

    /// The tree that is cut. Heights are mean values of 1 - |correlation|.
    ///
    /// @param activations of one unit at least
    public static Dendrogram tree(Activations activations) {
        double[][] distances = Correlations.absolute(activations);
        for (double[] row : distances) {
            for (int j = 0; j < row.length; j++) {
                row[j] = 1 - row[j];
            }
        }
        return Linkage.average(distances);
    }

    @Override
    public int[] labels(Activations activations) {
        return activations.units() <= clusters
                ? SINGLE.labels(activations)
                : tree(activations).labels(clusters);
    }
}
