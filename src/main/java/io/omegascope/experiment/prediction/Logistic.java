package io.omegascope.experiment.prediction;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import smile.classification.LogisticRegression;

/// The probability of grokking from some signals: p = 1 / (1 + exp(−b − Σ w_i (x_i − m_i) / s_i)), fitted by Smile's
/// logistic regression with a ridge penalty of 1 on w.
///
/// @param means   m, of the runs it was fitted to
/// @param scales  s, their standard deviations; 1 where a signal does not vary
/// @param weights w
/// @param bias    b
public record Logistic(List<Double> means, List<Double> scales, List<Double> weights, double bias) {
    private static final LogisticRegression.Options OPTIONS = new LogisticRegression.Options(1, 1e-6, 500);
    private static final double CERTAIN = 20;

    public Logistic {
        means = List.copyOf(means);
        scales = List.copyOf(scales);
        weights = List.copyOf(weights);
    }

    /// One half, whatever the signals are.
    static Logistic unknown(int signals) {
        return new Logistic(
                Collections.nCopies(signals, 0.0),
                Collections.nCopies(signals, 1.0),
                Collections.nCopies(signals, 0.0),
                0);
    }

    /// @param x `[runs][signals]`, one run or more
    static Logistic fit(double[][] x, boolean... groks) {
        int n = x[0].length;
        List<Double> means = IntStream.range(0, n)
                .mapToObj(j -> Arrays.stream(x).mapToDouble(r -> r[j]).average().orElseThrow())
                .toList();
        List<Double> scales =
                IntStream.range(0, n).mapToObj(j -> scale(x, j, means.get(j))).toList();
        int[] y = IntStream.range(0, x.length).map(i -> groks[i] ? 1 : 0).toArray();
        if (Arrays.stream(y).distinct().count() < 2) {
            return new Logistic(means, scales, Collections.nCopies(n, 0.0), y[0] == 1 ? CERTAIN : -CERTAIN);
        }
        double[][] scaled = Arrays.stream(x).map(r -> scaled(r, means, scales)).toArray(double[][]::new);
        double[] w = LogisticRegression.binomial(scaled, y, OPTIONS).coefficients();
        return new Logistic(means, scales, Arrays.stream(w, 0, n).boxed().toList(), w[n]);
    }

    /// @param x one value a signal
    double probability(double... x) {
        double[] scaled = scaled(x, means, scales);
        double z = bias;
        for (int j = 0; j < scaled.length; j++) {
            z += weights.get(j) * scaled[j];
        }
        return 1 / (1 + StrictMath.exp(-z));
    }

    private static double[] scaled(double[] x, List<Double> means, List<Double> scales) {
        return IntStream.range(0, x.length)
                .mapToDouble(j -> (x[j] - means.get(j)) / scales.get(j))
                .toArray();
    }

    private static double scale(double[][] x, int signal, double mean) {
        double variance = Arrays.stream(x)
                .mapToDouble(r -> (r[signal] - mean) * (r[signal] - mean))
                .average()
                .orElseThrow();
        return variance > 1e-18 ? Math.sqrt(variance) : 1;
    }
}
