package io.omegascope.cluster;

import io.omegascope.net.Blas;
import java.util.Arrays;

/// Spectral clustering of units that are tied by |correlation|: k-means on the first eigenvectors of the graph's
/// normalised Laplacian, as scikit-learn does it (Shi & Malik 2000, von Luxburg 2007).
///
/// @param clusters how many, at least 2; with fewer units than that each is a cluster of its own
/// @param seed     of the starts of k-means
public record SpectralClustering(int clusters, long seed) implements Clustering {
    /// Loads the linear algebra at once, so that no measurement waits for it.
    public SpectralClustering {
        Blas.singleThreaded();
    }

    @Override
    public int[] labels(Activations activations) {
        if (activations.units() <= clusters) {
            return SINGLE.labels(activations);
        }
        double[][] affinities = Correlations.absolute(activations);
        return Labels.inOrder(KMeans.labels(embedding(affinities, clusters), clusters, seed));
    }

    /// The eigenvectors u of I - D^-½ A D^-½ with the least eigenvalues, as D^-½ u, where D has on its diagonal how
    /// strongly each unit is tied to the others. Turning or mirroring them moves no cluster.
    ///
    /// @param affinities `[units][units]`, symmetric and not negative; the diagonal does not count
    /// @return `[units][count]`
    private static double[][] embedding(double[][] affinities, int count) {
        int n = affinities.length;
        double[] degrees = new double[n];
        for (int i = 0; i < n; i++) {
            degrees[i] = Arrays.stream(affinities[i]).sum() - affinities[i][i];
        }
        double[] roots =
                Arrays.stream(degrees).map(d -> d > 0 ? Math.sqrt(d) : 1).toArray();
        double[] laplacian = new double[n * n];
        for (int j = 0; j < n; j++) {
            laplacian[j * n + j] = degrees[j] > 0 ? 1 : 0;
            for (int i = j + 1; i < n; i++) {
                laplacian[j * n + i] = -affinities[i][j] / roots[i] / roots[j];
            }
        }
        double[][] rows = Eigenvectors.least(laplacian, n, count);
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < count; k++) {
                rows[i][k] /= roots[i];
            }
        }
        return rows;
    }
}
