package io.omegascope.cluster;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The ways to group units.
public enum ClusteringMethod {
    /// By Euclidean distance; each merge adds least to the variance within clusters. The paper's.
    WARD {
        @Override
        public Clustering with(int clusters, long seed) {
            return new WardClustering(clusters);
        }

        @Override
        public Optional<Dendrogram> tree(Activations activations) {
            return Optional.of(WardClustering.tree(activations));
        }
    },
    /// By |correlation|, as a network of units that is cut where its ties are weakest.
    SPECTRAL {
        @Override
        public Clustering with(int clusters, long seed) {
            return new SpectralClustering(clusters, seed);
        }

        @Override
        public Optional<Dendrogram> tree(Activations activations) {
            return Optional.empty();
        }
    },
    /// By 1 - |correlation|; each merge joins the clusters that are closest on average. Units that rise and fall
    /// together are near whatever their scale, and so are those that do the opposite.
    CORRELATION {
        @Override
        public Clustering with(int clusters, long seed) {
            return new CorrelationClustering(clusters);
        }

        @Override
        public Optional<Dendrogram> tree(Activations activations) {
            return Optional.of(CorrelationClustering.tree(activations));
        }
    },
    /// As by correlation, of another matrix than the activations: the gradient of each sample's loss by what the
    /// units receive. Units that the loss of the same samples would change are near. Only a run has a loss.
    GRADIENT {
        @Override
        public Clustering with(int clusters, long seed) {
            return CORRELATION.with(clusters, seed);
        }

        @Override
        public Optional<Dendrogram> tree(Activations activations) {
            return CORRELATION.tree(activations);
        }

        @Override
        public boolean needsGradients() {
            return true;
        }
    };

    /// Those that activations alone are enough for.
    public static List<ClusteringMethod> ofActivations() {
        return Arrays.stream(values()).filter(m -> !m.needsGradients()).toList();
    }

    /// @param clusters how many, at least 2; with fewer units than that each is a cluster of its own
    /// @param seed     of the random starts, where there are any
    public abstract Clustering with(int clusters, long seed);

    /// The tree that the clusters are cut from, or empty for a method without one.
    ///
    /// @param activations of one unit at least, none of them constant; or their gradients
    public abstract Optional<Dendrogram> tree(Activations activations);

    /// Whether units are grouped by loss gradients in place of activations.
    public boolean needsGradients() {
        return false;
    }
}
