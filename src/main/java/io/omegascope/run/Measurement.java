package io.omegascope.run;

import io.omegascope.cluster.Activations;
import io.omegascope.cluster.Clustering;
import io.omegascope.cluster.Pooling;
import io.omegascope.info.Bootstrap;
import io.omegascope.info.GaussianCopula;
import io.omegascope.info.GaussianEntropy;
import io.omegascope.info.NormalScores;
import io.omegascope.info.Permutation;
import io.omegascope.info.Replicates;
import io.omegascope.info.Replication;
import io.omegascope.info.SearchMethod;
import io.omegascope.info.SearchMonitor;
import io.omegascope.info.SearchOptions;
import io.omegascope.info.SearchResult;
import io.omegascope.info.Ties;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How activations are measured: constant neurons are dropped, the others clustered, pooled, transformed to normal
/// scores, and multiplets of clusters are searched, once for what was measured and once for every replicate of a null
/// model and of the bootstrap. A function of its arguments alone.
///
/// @param clustering     how neurons are grouped
/// @param biasCorrection whether Gaussian entropies are corrected for the number of samples
/// @param method         how multiplets are searched, and `search` which
/// @param nullModel      what the result is compared with; an untrained network is not made here
/// @param replicates     of the null model
/// @param bootstrap      replicates of the bootstrap over samples, or 0
/// @param seed           of everything that is drawn
public record Measurement(
        Clustering clustering,
        Ties ties,
        boolean biasCorrection,
        SearchMethod method,
        SearchOptions search,
        NullModel nullModel,
        int replicates,
        int bootstrap,
        long seed) {
    private static final int FEWEST = 3;
    private static final long WARM_UP_NANOSECONDS = 1_000_000_000;
    /// A search that takes longer has had its code compiled on the way.
    private static final double LONG_MILLISECONDS = 2000;

    /// What a measurement took.
    ///
    /// @param replicates null model and bootstrap together
    public record Milliseconds(double cluster, double copula, double search, double replicates) {
        /// The median of each part over several passes.
        static Milliseconds median(List<Milliseconds> passes) {
            return new Milliseconds(
                    median(passes, Milliseconds::cluster),
                    median(passes, Milliseconds::copula),
                    median(passes, Milliseconds::search),
                    median(passes, Milliseconds::replicates));
        }

        Milliseconds withSearch(double milliseconds) {
            return new Milliseconds(cluster, copula, milliseconds, replicates);
        }

        private static double median(List<Milliseconds> passes, ToDoubleFunction<Milliseconds> part) {
            return median(passes.stream().mapToDouble(part));
        }

        private static double median(DoubleStream values) {
            double[] sorted = values.sorted().toArray();
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

    /// As a run measures its snapshots, on the calling thread.
    public static Measurement of(MeasurementConfig config) {
        return new Measurement(
                config.clustering().with(config.clusters(), config.seed()),
                config.ties(),
                config.biasCorrection(),
                SearchMethod.EXHAUSTIVE,
                SearchOptions.EXTREMES,
                config.nullModel(),
                config.replicates(),
                config.bootstrap(),
                config.seed());
    }

    /// As single neurons are searched, with nothing to compare with.
    ///
    /// @param seed of the search
    public static Measurement ofNeurons(
            MeasurementConfig config, SearchMethod method, SearchOptions search, long seed) {
        return new Measurement(
                Clustering.SINGLE, config.ties(), config.biasCorrection(), method, search, NullModel.NONE, 1, 0, seed);
    }

    public Measurement with(Clustering other) {
        return new Measurement(other, ties, biasCorrection, method, search, nullModel, replicates, bootstrap, seed);
    }

    /// Without anything to compare with.
    public Measurement alone() {
        return new Measurement(clustering, ties, biasCorrection, method, search, NullModel.NONE, replicates, 0, seed);
    }

    /// @param columns `[neurons][samples]`: the hidden activations, finite
    public Timed measure(double[][] columns) {
        return measure(Activations.of(columns), SearchMonitor.NONE);
    }

    /// @param activations of the hidden neurons, finite
    /// @throws java.util.concurrent.CancellationException when the monitor ends it
    public Timed measure(Activations activations, SearchMonitor monitor) {
        return measure(Neurons.of(activations), monitor);
    }

    Timed measure(Neurons seen, SearchMonitor monitor) {
        Activations activations = seen.activations();
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
        Activations grouped = seen.select(kept).grouped();
        if (seen.areGroupedByGradients() && grouped.varying().length < FEWEST) {
            return none(
                    samples,
                    spread(Clustering.SINGLE.labels(varying), kept, neurons),
                    "The loss gradients of only %d of %d neurons vary; a grouping by them needs %d."
                            .formatted(grouped.varying().length, neurons, FEWEST));
        }
        Laps laps = new Laps();
        int[] clusters = clustering.labels(grouped);
        int[] labels = spread(clusters, kept, neurons);
        int variables = Arrays.stream(clusters).max().orElse(-1) + 1;
        if (variables < search.minOrder()) {
            return none(
                    samples,
                    labels,
                    "There are %d variables and no multiplet of order %d or more."
                            .formatted(variables, search.minOrder()));
        }
        int together = method == SearchMethod.EXHAUSTIVE ? variables : Math.min(variables, search.maxOrder());
        if (samples <= together) {
            return none(
                    samples,
                    labels,
                    "%d samples are too few for %d variables; a measurement needs more samples than variables."
                            .formatted(samples, together));
        }
        long bytes = LargeScores.inHeap(variables, samples, isReplicated());
        if (LargeScores.needed(bytes)) {
            return isReplicated()
                    ? none(samples, labels, tooLarge(variables, samples, bytes))
                    : large(varying, clusters, labels, laps, monitor);
        }
        double[][] pooled = Pooling.means(varying, clusters);
        double cluster = laps.next();
        NormalScores scores = GaussianCopula.transform(pooled, ties, seed);
        double[][] covariance = scores.covariance();
        double copula = laps.next();
        SearchResult result = find(covariance, entropy(samples), monitor);
        double searched = laps.next();
        List<Replicates> compared =
                result.orders().isEmpty() ? List.of() : replicates(result, scores, varying, clusters, monitor);
        Profile profile =
                new Profile(samples, labels, scores.tied(), covariance, result, compared, Map.of(), reason(result));
        return new Timed(profile, new Milliseconds(cluster, copula, searched, laps.next()));
    }

    private boolean isReplicated() {
        return bootstrap > 0 || nullModel == NullModel.PERMUTATION || nullModel == NullModel.RANDOM_CLUSTERS;
    }

    private static String tooLarge(int variables, int samples, long bytes) {
        return "Null models and the bootstrap of %d variables of %d samples take %d MB of memory, which is more than there is; measure without them, or give Java more with -Xmx."
                .formatted(variables, samples, (2 * bytes) >> 20);
    }

    /// The same outside of the heap.
    private Timed large(Activations varying, int[] clusters, int[] labels, Laps laps, SearchMonitor monitor) {
        int samples = varying.samples();
        double cluster = laps.next();
        LargeScores scores;
        try {
            scores = LargeScores.of(varying, clusters, ties, seed);
        } catch (UncheckedIOException e) {
            return none(samples, labels, String.valueOf(e.getMessage()));
        }
        double copula = laps.next();
        SearchResult result = find(scores.covariance(), entropy(samples), monitor);
        Profile profile = new Profile(
                samples, labels, scores.tied(), scores.covariance(), result, List.of(), Map.of(), reason(result));
        return new Timed(profile, new Milliseconds(cluster, copula, laps.next(), 0));
    }

    SearchResult find(double[][] covariance, GaussianEntropy entropy, SearchMonitor monitor) {
        return method.search(covariance, entropy, search, seed, monitor);
    }

    GaussianEntropy entropy(int samples) {
        return new GaussianEntropy(samples, biasCorrection);
    }

    private List<Replicates> replicates(
            SearchResult result, NormalScores scores, Activations varying, int[] clusters, SearchMonitor monitor) {
        GaussianEntropy entropy = entropy(scores.samples());
        Replication again = new Replication(method, search, seed);
        List<SearchResult> nulls =
                switch (nullModel) {
                    case NONE, UNTRAINED -> List.of();
                    case PERMUTATION -> Permutation.replicates(scores, entropy, again, replicates, monitor);
                    case RANDOM_CLUSTERS -> RandomClusters.replicates(varying, clusters, this, replicates, monitor);
                };
        List<SearchResult> resamples =
                bootstrap == 0 ? List.of() : Bootstrap.replicates(scores, entropy, again, bootstrap, monitor);
        return Stream.concat(
                        nullModel.source().flatMap(source -> Replicates.of(source, result, nulls)).stream(),
                        Replicates.of(Replicates.Source.BOOTSTRAP, result, resamples).stream())
                .toList();
    }

    /// Measures over and over, and says what it took in the middle.
    ///
    /// @param repeats passes that count, after a second of passes that do not: by then the code is compiled
    public Timed measureRepeatedly(Activations activations, int repeats, SearchMonitor monitor) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < WARM_UP_NANOSECONDS) {
            measure(activations, monitor);
        }
        List<Timed> passes = IntStream.range(0, repeats)
                .mapToObj(_ -> measure(activations, monitor))
                .toList();
        return new Timed(
                passes.getLast().profile(),
                Milliseconds.median(passes.stream().map(Timed::milliseconds).toList()));
    }

    /// The same with the time that the search takes by itself once its code is compiled.
    public Timed withWarmSearch(Timed timed) {
        Profile profile = timed.profile();
        if (profile.reason() != null || timed.milliseconds().search() > LONG_MILLISECONDS) {
            return timed;
        }
        List<Double> passes = new ArrayList<>();
        long start = System.nanoTime();
        do {
            Laps laps = new Laps();
            find(profile.covariance(), entropy(profile.samples()), SearchMonitor.NONE);
            passes.add(laps.next());
        } while (System.nanoTime() - start < WARM_UP_NANOSECONDS);
        double median =
                Milliseconds.median(passes.stream().skip(passes.size() / 2).mapToDouble(Double::doubleValue));
        return new Timed(profile, timed.milliseconds().withSearch(median));
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
        return new Timed(profile, new Milliseconds(0, 0, 0, 0));
    }
}
