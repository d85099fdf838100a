package io.omegascope.experiment.prediction;

import io.omegascope.experiment.prediction.CrossValidation.Pair;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.apache.commons.math3.stat.StatUtils;

/// A bootstrap over conditions: how often each is drawn, in every replicate. The same draws serve all predictors, so
/// that differences are paired.
final class Resampling {
    static final int REPLICATES = 2000;
    private static final double TAIL = 2.5;

    private final int[][] counts;

    Resampling(int conditions, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        counts = new int[REPLICATES][conditions];
        for (int[] replicate : counts) {
            for (int draw = 0; draw < conditions; draw++) {
                replicate[random.nextInt(conditions)]++;
            }
        }
    }

    /// The share of pairs that are won; NaN without any.
    static double auroc(List<Pair> pairs) {
        return pairs.stream().mapToDouble(Pair::won).average().orElse(Double.NaN);
    }

    /// In every replicate; NaN where it holds no pair.
    double[] aurocs(List<Pair> pairs) {
        return Arrays.stream(counts)
                .mapToDouble(replicate -> auroc(pairs, replicate))
                .toArray();
    }

    private static double auroc(List<Pair> pairs, int... replicate) {
        double won = 0;
        long all = 0;
        for (Pair pair : pairs) {
            int weight = replicate[pair.groks()] * replicate[pair.doesNot()];
            won += weight * pair.won();
            all += weight;
        }
        return all == 0 ? Double.NaN : won / all;
    }

    /// The middle 95% of what is a number.
    static Interval interval(double... values) {
        double[] known =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        return known.length == 0
                ? new Interval(0, 1)
                : new Interval(StatUtils.percentile(known, TAIL), StatUtils.percentile(known, 100 - TAIL));
    }

    static double[] differences(double[] ones, double... others) {
        double[] differences = new double[ones.length];
        Arrays.setAll(differences, i -> ones[i] - others[i]);
        return differences;
    }

    /// 95%.
    public record Interval(double low, double high) {}
}
