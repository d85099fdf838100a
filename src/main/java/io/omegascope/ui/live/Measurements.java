package io.omegascope.ui.live;

import io.omegascope.info.GaussianEntropy;
import io.omegascope.info.PairwiseInformation;
import io.omegascope.info.Replicates;
import io.omegascope.info.Spread;
import io.omegascope.run.Profile;
import io.omegascope.ui.NullText;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.live.LiveModel.Information;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// What the curves take from the measurements of one run, taken once: a search result is long, and the curves are
/// drawn again many times.
final class Measurements {
    private @Nullable RunModel run;
    private final NavigableMap<Integer, Point> points = new TreeMap<>();

    /// @param neurons  size of the most synergistic sub-network; NaN, as the others, where nothing was measured
    /// @param pairs    mean mutual information of pairs
    /// @param expected what a null model gives
    /// @param error    what the bootstrap gives
    /// @param progress other measures of progress by name
    private record Point(
            double synergy,
            double redundancy,
            double neurons,
            double pairs,
            @Nullable Replicates expected,
            @Nullable Replicates error,
            Map<String, Double> progress) {
        static Point of(Profile profile, boolean biasCorrection) {
            boolean measured = profile.reason() == null;
            return new Point(
                    profile.synergy(),
                    profile.redundancy(),
                    measured ? profile.synergisticNeurons() : Double.NaN,
                    measured ? meanOfPairs(profile, biasCorrection) : Double.NaN,
                    NullText.of(profile).orElse(null),
                    profile.replicates(Replicates.Source.BOOTSTRAP).orElse(null),
                    profile.progress());
        }
    }

    private static double meanOfPairs(Profile profile, boolean biasCorrection) {
        return PairwiseInformation.mean(profile.covariance(), new GaussianEntropy(profile.samples(), biasCorrection));
    }

    /// Takes in what is new, after which these are the measurements of `newRun`.
    Measurements of(RunModel newRun) {
        if (newRun != run) {
            run = newRun;
            points.clear();
        }
        if (points.size() != newRun.profiles().size()) {
            newRun.profiles()
                    .forEach((epoch, profile) ->
                            points.computeIfAbsent(epoch, _ -> Point.of(profile, newRun.biasCorrection())));
        }
        return this;
    }

    void clear() {
        run = null;
        points.clear();
    }

    Information synergy() {
        return new Information(
                series(Point::synergy),
                envelope(Point::expected, Replicates::synergy),
                envelope(Point::error, Replicates::synergy));
    }

    Information redundancy() {
        return new Information(
                series(Point::redundancy),
                envelope(Point::expected, Replicates::redundancy),
                envelope(Point::error, Replicates::redundancy));
    }

    /// The mean mutual information of pairs of clusters.
    Series pairs() {
        return series(Point::pairs);
    }

    Series neurons() {
        return series(Point::neurons);
    }

    /// The names of all other measures that have a value.
    SortedSet<String> progress() {
        SortedSet<String> names = new TreeSet<>();
        points.values().forEach(point -> names.addAll(point.progress().keySet()));
        later().values().forEach(measures -> names.addAll(measures.keySet()));
        return names;
    }

    /// One of the other measures.
    Series progress(String name) {
        double[] values = points.entrySet().stream()
                .mapToDouble(e -> e.getValue()
                        .progress()
                        .getOrDefault(
                                name, later().getOrDefault(e.getKey(), Map.of()).getOrDefault(name, Double.NaN)))
                .toArray();
        return new Series(epochs(), values);
    }

    private NavigableMap<Integer, Map<String, Double>> later() {
        return run == null ? new TreeMap<>() : run.laterProgress();
    }

    private Series series(ToDoubleFunction<Point> value) {
        return new Series(epochs(), points.values().stream().mapToDouble(value).toArray());
    }

    private Envelope envelope(Function<Point, @Nullable Replicates> source, Function<Replicates, Spread> which) {
        return new Envelope(epochs(), bound(source, r -> which.apply(r).low()), bound(source, r -> which.apply(r)
                .high()));
    }

    private double[] bound(Function<Point, @Nullable Replicates> source, ToDoubleFunction<Replicates> bound) {
        return points.values().stream()
                .mapToDouble(point -> {
                    Replicates replicates = source.apply(point);
                    return replicates == null ? Double.NaN : bound.applyAsDouble(replicates);
                })
                .toArray();
    }

    private double[] epochs() {
        return points.keySet().stream().mapToDouble(Integer::doubleValue).toArray();
    }
}
