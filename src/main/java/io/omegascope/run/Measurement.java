package io.omegascope.run;

import io.omegascope.cluster.Clustering;
import io.omegascope.cluster.Pooling;
import io.omegascope.cluster.WardClustering;
import io.omegascope.info.Covariance;
import io.omegascope.info.GaussianCopula;
import io.omegascope.info.GaussianEntropy;
import io.omegascope.info.MultipletSearch;
import io.omegascope.info.SearchResult;
import io.omegascope.info.Ties;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How one snapshot is measured: constant neurons are dropped, the others clustered, pooled, transformed to normal
/// scores, and every multiplet of clusters is searched. A pure function on the calling thread.
///
/// @param clustering     how neurons are grouped
/// @param biasCorrection whether Gaussian entropies are corrected for the number of samples
public record Measurement(Clustering clustering, Ties ties, boolean biasCorrection) {
    private static final int FEWEST = 3;

    /// What a measurement took.
    public record Milliseconds(double cluster, double copula, double search) {}

    public record Timed(Profile profile, Milliseconds milliseconds) {}

    /// @param columns `[neurons][samples]`: the hidden activations, finite
    public static Profile of(double[][] columns, MeasurementConfig config) {
        Clustering ward = new WardClustering(config.clusters());
        return new Measurement(ward, config.ties(), config.biasCorrection())
                .measure(columns)
                .profile();
    }

    /// @param columns `[neurons][samples]`: the hidden activations, finite
    public Timed measure(double[][] columns) {
        int[] kept = IntStream.range(0, columns.length)
                .filter(i -> !constant(columns[i]))
                .toArray();
        int samples = columns.length == 0 ? 0 : columns[0].length;
        if (kept.length < FEWEST) {
            return none(
                    columns,
                    samples,
                    "Only %d of %d neurons vary over the inputs; a measurement needs %d."
                            .formatted(kept.length, columns.length, FEWEST));
        }
        long start = System.nanoTime();
        double[][] varying = Arrays.stream(kept).mapToObj(i -> columns[i]).toArray(double[][]::new);
        int[] labels = clustering.labels(varying);
        double[][] pooled = Pooling.means(varying, labels);
        if (samples <= pooled.length) {
            return none(
                    columns,
                    samples,
                    "%d samples are too few for %d variables; a measurement needs more samples."
                            .formatted(samples, pooled.length));
        }
        long clustered = System.nanoTime();
        double[][] covariance = Covariance.of(GaussianCopula.normalScores(pooled, ties));
        long transformed = System.nanoTime();
        SearchResult result = MultipletSearch.extremes(covariance, new GaussianEntropy(samples, biasCorrection));
        long searched = System.nanoTime();
        Profile profile =
                new Profile(samples, spread(labels, kept, columns.length), covariance, result, reason(result));
        return new Timed(
                profile,
                new Milliseconds(
                        (clustered - start) / 1e6, (transformed - clustered) / 1e6, (searched - transformed) / 1e6));
    }

    private static boolean constant(double[] column) {
        for (double value : column) {
            if (value != column[0]) {
                return false;
            }
        }
        return true;
    }

    private static int[] spread(int[] labels, int[] kept, int neurons) {
        int[] all = dropped(neurons);
        for (int i = 0; i < kept.length; i++) {
            all[kept[i]] = labels[i];
        }
        return all;
    }

    private static int[] dropped(int neurons) {
        int[] labels = new int[neurons];
        Arrays.fill(labels, -1);
        return labels;
    }

    private static @Nullable String reason(SearchResult result) {
        return result.orders().isEmpty() ? "Every multiplet is degenerate: the variables determine one another." : null;
    }

    private static Timed none(double[][] columns, int samples, String reason) {
        Profile profile = new Profile(samples, dropped(columns.length), new double[0][0], SearchResult.EMPTY, reason);
        return new Timed(profile, new Milliseconds(0, 0, 0));
    }
}
