package io.omegascope.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.omegascope.net.Activation;
import io.omegascope.net.Architecture;
import io.omegascope.net.Biases;
import io.omegascope.net.Encoding;
import io.omegascope.net.Loss;
import io.omegascope.net.LossFunction;
import io.omegascope.net.Optimizer;
import io.omegascope.net.Weights;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProgressMeasuresTest {
    private static final Architecture DEEP =
            new Architecture(Encoding.EMBEDDED_PAIR, 4, 2, 5, Activation.GELU, Biases.ALL);

    private static SortedMap<String, Double> all(Weights weights) {
        Setting setting = Settings.of(DEEP, Loss.CROSS_ENTROPY, Optimizer.adamW(false));
        Weights squares = weights.combine(weights, (w, _) -> w * w);
        return new ProgressMeasures(setting, List.of(ProgressMeasure.values()))
                .of(new TrainingState(weights, 4, 0.1, 0, Optional.of(squares)), () -> true);
    }

    @Test
    void everyCurveOfEveryMeasure() {
        assertEquals(
                Set.of(
                        "weight-norm-embedding",
                        "weight-norm-1",
                        "weight-norm-2",
                        "weight-norm-3",
                        "gradient-norm",
                        "fourier-top-5",
                        "fourier-gini",
                        "key-frequencies",
                        "restricted-loss",
                        "excluded-loss",
                        "effective-rank",
                        "preconditioned-sharpness",
                        "preconditioned-sharpness-threshold"),
                all(Settings.weights(DEEP, 1)).keySet());
    }

    @Test
    void everyCurveHasATitleAndItsMeasure() {
        Set<ProgressMeasure> seen = EnumSet.noneOf(ProgressMeasure.class);
        for (String name : all(Settings.weights(DEEP, 1)).keySet()) {
            ProgressCurve curve = ProgressCurve.of(name).orElseThrow();
            seen.add(curve.measure());
            assertEquals(name.endsWith("-threshold"), curve.isLimit(), name);
        }
        assertEquals(EnumSet.allOf(ProgressMeasure.class), seen);
        assertEquals(
                "Weight norm of layer 2",
                ProgressCurve.of("weight-norm-2").orElseThrow().title());
        assertEquals(Optional.empty(), ProgressCurve.of("synergy"));
    }

    /// Nothing varies, so there is no spectrum and no rank.
    @Test
    void whatIsNoNumberIsLeftOut() {
        Weights form = Settings.weights(DEEP, 1);
        SortedMap<String, Double> values = all(form.like(new double[form.flat().length]));
        assertEquals(0, Settings.value(values, "weight-norm-1"));
        for (String none : List.of("fourier-top-5", "fourier-gini", "effective-rank")) {
            assertEquals(Optional.empty(), Optional.ofNullable(values.get(none)), none);
        }
    }

    @Test
    void normsOfLayersAddUp() {
        Weights weights = Settings.weights(DEEP, 1);
        Map<String, Double> norms = WeightNorms.of(weights);
        assertEquals(4, norms.size());
        assertEquals(
                weights.norm(),
                Math.sqrt(norms.values().stream().mapToDouble(n -> n * n).sum()),
                1e-12);
        assertEquals(
                3,
                Settings.value(
                        WeightNorms.of(
                                Weights.of(1, 1, 1, new double[] {2}, new double[] {Math.sqrt(5)}, new double[1])),
                        "weight-norm-1"),
                1e-15);
    }

    /// The gradient is how the loss changes along itself.
    @Test
    void gradientNormIsTheSteepestSlope() {
        Setting setting = Settings.of(Settings.TINY, Loss.CROSS_ENTROPY, Optimizer.adamW(false));
        Weights weights = Settings.weights(Settings.TINY, 4);
        LossFunction loss = new LossFunction(Settings.TINY, Loss.CROSS_ENTROPY, setting.train());
        Weights gradient = loss.gradient(weights);
        double norm = Settings.value(
                new ProgressMeasures(setting, List.of(ProgressMeasure.GRADIENT_NORM))
                        .of(new TrainingState(weights, 0, 0.1, 0, Optional.empty()), () -> true),
                "gradient-norm");
        double h = 1e-6 / norm;
        double above =
                loss.evaluate(weights.combine(gradient, (w, g) -> w + h * g)).loss();
        double below =
                loss.evaluate(weights.combine(gradient, (w, g) -> w - h * g)).loss();
        assertEquals(norm, (above - below) / (2 * h) / norm, 1e-8);
    }

    @Test
    void effectiveRankCountsEqualDirections() {
        double[][] equal = IntStream.range(0, 4)
                .mapToObj(i ->
                        IntStream.range(0, 9).mapToDouble(j -> i == j ? 5 : 0).toArray())
                .toArray(double[][]::new);
        assertEquals(4, EffectiveRank.of(equal), 1e-12);
        double[] column = new Random(1).doubles(9).toArray();
        assertEquals(1, EffectiveRank.of(new double[][] {column, column, column}), 1e-12);
        double p = 0.75;
        assertEquals(
                Math.exp(-p * Math.log(p) - (1 - p) * Math.log(1 - p)),
                EffectiveRank.of(new double[][] {{3, 0, 0}, {0, 0, 1}}),
                1e-12);
    }

    /// The input weights and the embedding of one wave are found in that wave.
    @Test
    void theSpectrumOfInputsIsThatOfSymbols() {
        Setting setting = Settings.of(Settings.TINY, Loss.CROSS_ENTROPY, Optimizer.adamW(false));
        double[] w1 = new double[2 * Settings.P * 2];
        for (int row = 0; row < 2 * Settings.P; row++) {
            w1[2 * row] = Math.cos(2 * Math.PI * 3 * (row % Settings.P) / Settings.P + (row < Settings.P ? 0 : 1));
        }
        Weights weights =
                Weights.of(2 * Settings.P, 2, Settings.P, w1, new double[] {3, 4}, new double[2 * Settings.P]);
        Map<String, Double> values = InputSpectrum.of(setting.task(), weights);
        assertEquals(1, Settings.value(values, "fourier-top-5"), 1e-12);
        assertEquals(2.0 / 3, Settings.value(values, "fourier-gini"), 1e-7);
    }
}
