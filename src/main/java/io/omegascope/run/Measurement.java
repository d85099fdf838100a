package io.omegascope.run;

import io.omegascope.cluster.Activations;
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
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How one snapshot is measured: constant neurons are dropped, the others clustered, pooled, transformed to normal
/// scores, and every multiplet of clusters is searched. A pure function on the calling thread.
///
/// @param clustering     how neurons are grouped
/// @param biasCorrection whether Gaussian entropies are corrected for the number of samples
public record Measurement(Clustering clustering, Ties ties, boolean biasCorrection) {
    private static final int FEWEST = 3;
    private static final long WARM_UP_NANOSECONDS = 1_000_000_000;

    /// What a measurement took.
    public record Milliseconds(double cluster, double copula, double search) {
        /// The median of each part over several passes.
        static Milliseconds median(List<Milliseconds> passes) {
            return new Milliseconds(
                    median(passes, Milliseconds::cluster),
                    median(passes, Milliseconds::copula),
                    median(passes, Milliseconds::search));
        }

        private static double median(List<Milliseconds> passes, ToDoubleFunction<Milliseconds> part) {
            double[] sorted = passes.stream().mapToDouble(part).sorted().toArray();
            return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        }
    }

    private static final class Laps {
        private long last = System.nanoTime();

        double next() {
            long now = System.nanoTime();
            double milliseconds = (now - last) / 1e6;
            last = now;
            return milliseconds;
        }
    }

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
        return measure(Activations.of(columns));
    }

    /// @param activations of the hidden neurons, finite
    public Timed measure(Activations activations) {
        int samples = activations.samples();
        int neurons = activations.units();
        int[] kept = activations.varying();
        Activations varying = kept.length == neurons ? activations : activations.select(kept);
        if (kept.length < FEWEST) {
            int[] labels = spread(Clustering.SINGLE.labels(varying), kept, neurons);
            return none(
                    samples,
                    labels,
                    "Only %d of %d columns of activations vary; a measurement needs %d."
                            .formatted(kept.length, neurons, FEWEST));
        }
        Laps laps = new Laps();
        int[] clusters = clustering.labels(varying);
        double[][] pooled = Pooling.means(varying, clusters);
        double cluster = laps.next();
        int[] labels = spread(clusters, kept, neurons);
        if (samples <= pooled.length) {
            return none(
                    samples,
                    labels,
                    "%d samples are too few for %d variables; a measurement needs more samples than variables."
                            .formatted(samples, pooled.length));
        }
        double[][] covariance = Covariance.of(GaussianCopula.normalScores(pooled, ties));
        double copula = laps.next();
        SearchResult result = MultipletSearch.extremes(covariance, new GaussianEntropy(samples, biasCorrection));
        Milliseconds milliseconds = new Milliseconds(cluster, copula, laps.next());
        return new Timed(new Profile(samples, labels, covariance, result, reason(result)), milliseconds);
    }

    /// Measures over and over, and says what it took in the middle.
    ///
    /// @param repeats passes that count, after a second of passes that do not: by then the code is compiled
    public Timed measureRepeatedly(double[][] columns, int repeats) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < WARM_UP_NANOSECONDS) {
            measure(columns);
        }
        List<Timed> passes =
                IntStream.range(0, repeats).mapToObj(_ -> measure(columns)).toList();
        return new Timed(
                passes.getLast().profile(),
                Milliseconds.median(passes.stream().map(Timed::milliseconds).toList()));
    }

    /// The indices of columns that are not constant.
    public static int[] varying(double[][] columns) {
        return Activations.of(columns).varying();
    }

    private static int[] spread(int[] clusters, int[] kept, int neurons) {
        int[] labels = new int[neurons];
        Arrays.fill(labels, -1);
        for (int i = 0; i < kept.length; i++) {
            labels[kept[i]] = clusters[i];
        }
        return labels;
    }

    private static @Nullable String reason(SearchResult result) {
        return result.orders().isEmpty() ? "Every multiplet is degenerate: the variables determine one another." : null;
    }

    private static Timed none(int samples, int[] labels, String reason) {
        Profile profile = new Profile(samples, labels, new double[0][0], SearchResult.EMPTY, reason);
        return new Timed(profile, new Milliseconds(0, 0, 0));
    }
}
