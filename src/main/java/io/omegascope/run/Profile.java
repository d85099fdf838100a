package io.omegascope.run;

import io.omegascope.info.Multiplet;
import io.omegascope.info.Replicates;
import io.omegascope.info.SearchResult;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One measurement: how neurons were grouped, and the synergy and redundancy of the groups.
///
/// @param samples    inputs that the activations were taken over
/// @param labels     `[neurons]`: the cluster of each neuron, -1 for a constant one that was dropped
/// @param tied       `[clusters]`: the share of each variable's samples that another sample equals
/// @param covariance `[clusters][clusters]`: of the normal scores of the pooled clusters; empty when not measured
/// @param result     extremes over multiplets of clusters
/// @param replicates what null models and the bootstrap give, as far as the configuration asks for them
/// @param progress   other measures of progress by name, as far as the configuration asks for them
/// @param reason     why there is no measurement, or null
public record Profile(
        int samples,
        int[] labels,
        double[] tied,
        double[][] covariance,
        SearchResult result,
        List<Replicates> replicates,
        Map<String, Double> progress,
        @Nullable String reason) {

    public Profile {
        progress = Collections.unmodifiableMap(new TreeMap<>(progress));
        replicates = List.copyOf(replicates);
    }

    /// Without replicates, and of samples that are all different.
    public Profile(int samples, int[] labels, double[][] covariance, SearchResult result, @Nullable String reason) {
        this(samples, labels, new double[covariance.length], covariance, result, List.of(), Map.of(), reason);
    }

    /// Of a run that is not to be measured.
    static Profile unmeasured(int neurons) {
        return new Profile(
                0, new int[neurons], new double[0][0], SearchResult.EMPTY, "Measurements are turned off for this run.");
    }

    /// Minus the lowest O-information, in nats; NaN when not measured.
    public double synergy() {
        return result.lowest().map(o -> -o.value()).orElse(Double.NaN);
    }

    /// The highest O-information, in nats; NaN when not measured.
    public double redundancy() {
        return result.highest().map(o -> o.value()).orElse(Double.NaN);
    }

    /// The same with one more comparison.
    Profile with(Replicates more) {
        List<Replicates> all =
                Stream.concat(Stream.of(more), replicates.stream()).toList();
        return new Profile(samples, labels, tied, covariance, result, all, progress, reason);
    }

    /// The same with other measures of progress.
    Profile with(Map<String, Double> measures) {
        return new Profile(samples, labels, tied, covariance, result, replicates, measures, reason);
    }

    /// Those of one null model, or of the bootstrap.
    public Optional<Replicates> replicates(Replicates.Source source) {
        return replicates.stream().filter(r -> r.source() == source).findFirst();
    }

    public int clusters() {
        return covariance.length;
    }

    /// The neurons that were dropped because they are constant.
    public int[] dropped() {
        return IntStream.range(0, labels.length).filter(i -> labels[i] < 0).toArray();
    }

    /// The neurons behind a multiplet of clusters.
    public Multiplet neurons(Multiplet clusters) {
        return new Multiplet(IntStream.range(0, labels.length)
                .filter(i -> labels[i] >= 0 && clusters.contains(labels[i]))
                .toArray());
    }

    /// How many neurons the most synergistic multiplet has; 0 when not measured.
    public int synergisticNeurons() {
        return result.lowest()
                .map(o -> (int) Arrays.stream(labels)
                        .filter(l -> l >= 0 && o.multiplet().contains(l))
                        .count())
                .orElse(0);
    }
}
