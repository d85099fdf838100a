package io.omegascope.cluster;

import io.omegascope.net.Blas;

/// Ward clustering of units by their Euclidean distances: each merge is the one that adds least to the variance
/// within clusters.
///
/// @param clusters how many, at least 2; with fewer units than that each is a cluster of its own
public record WardClustering(int clusters) implements Clustering {
    /// Loads the linear algebra at once, so that no measurement waits for it.
    public WardClustering {
        Blas.singleThreaded();
    }

    /// The tree that is cut. Heights are in the units of the activations, for n samples √n times as large as the
    /// root mean square difference of two units.
    ///
    /// @param activations of one unit at least
    public static Dendrogram tree(Activations activations) {
        return Linkage.ward(Distances.squared(activations));
    }

    @Override
    public int[] labels(Activations activations) {
        return activations.units() <= clusters
                ? SINGLE.labels(activations)
                : tree(activations).labels(clusters);
    }
}
