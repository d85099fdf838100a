package io.omegascope.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.omegascope.task.Batch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Products with the Hessian for every layer, activation, encoding and loss against finite differences.
class HessianTest {
    private static final List<Biases> BIASES = List.of(Biases.values());
    private static final Batch PAIRS = Networks.every(5, 2, 0);

    static Stream<GradientTest.Case> cases() {
        List<GradientTest.Case> cases = new ArrayList<>();
        for (Loss loss : Loss.values()) {
            for (Activation activation : Activation.values()) {
                for (int layers = 1; layers <= 3; layers++) {
                    for (Encoding encoding : Encoding.values()) {
                        Biases biases = BIASES.get(cases.size() % 4 % 3);
                        Architecture form = new Architecture(encoding, 4, layers, 6, activation, biases);
                        cases.add(new GradientTest.Case(form, loss, PAIRS));
                    }
                }
            }
        }
        Architecture rows = new Architecture(Encoding.ONE_HOT, 4, 2, 6, Activation.TANH, Biases.ALL);
        cases.add(new GradientTest.Case(rows, Loss.MEAN_SQUARED_ERROR, Networks.values(9, 4, 2)));
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isTheDerivativeOfTheGradient(GradientTest.Case c) {
        Weights weights = Networks.weights(c.architecture(), c.batch(), Precision.FLOAT64, 3);
        LossFunction loss = new LossFunction(c.architecture(), c.loss(), c.batch());
        double[] direction = new Random(1).doubles(weights.flat().length, -1, 1).toArray();
        double h = 1e-6;
        double[] above = loss.gradient(moved(weights, direction, h)).flat();
        double[] below = loss.gradient(moved(weights, direction, -h)).flat();
        double[] expected = new double[direction.length];
        Arrays.setAll(expected, i -> (above[i] - below[i]) / (2 * h));
        assertArrayEquals(expected, loss.hessian(weights).apply(direction), 2e-8);
    }

    private static Weights moved(Weights weights, double[] direction, double by) {
        return weights.combine(weights.like(direction), (w, d) -> w + by * d);
    }

    /// Independent of the gradient: second differences of the slow network's loss.
    @Test
    void isTheSecondDifferenceOfTheSlowLoss() {
        Architecture form = new Architecture(Encoding.EMBEDDED_PAIR, 3, 2, 4, Activation.GELU, Biases.ALL);
        Weights weights = Networks.weights(form, PAIRS, Precision.FLOAT64, 5);
        UnaryOperator<double[]> hessian = new LossFunction(form, Loss.CROSS_ENTROPY, PAIRS).hessian(weights);
        double h = 1e-4;
        for (int k = 0; k < weights.flat().length; k += 7) {
            double[] direction = new double[weights.flat().length];
            direction[k] = 1;
            double second = slow(form, moved(weights, direction, h))
                    + slow(form, moved(weights, direction, -h))
                    - 2 * slow(form, weights);
            assertEquals(second / (h * h), hessian.apply(direction)[k], 1e-6);
        }
    }

    private static double slow(Architecture form, Weights weights) {
        return new SlowNetwork(form, weights).loss(Loss.CROSS_ENTROPY, PAIRS);
    }

    /// More samples than a block holds.
    @Test
    void blocksAddUp() {
        Batch many = Networks.every(29, 1, 0);
        Weights weights = Networks.weights(29, 8, Precision.FLOAT64, 2);
        LossFunction loss = new LossFunction(Architecture.paper(8), Loss.CROSS_ENTROPY, many);
        assertEquals(
                new SlowNetwork(Architecture.paper(8), weights).loss(Loss.CROSS_ENTROPY, many),
                loss.evaluate(weights).loss(),
                1e-12);
        double[] direction = new Random(1).doubles(weights.flat().length).toArray();
        double[] whole = loss.hessian(weights).apply(direction);
        double[] halves = new double[whole.length];
        for (int rest = 0; rest < 2; rest++) {
            Batch half = Networks.every(29, 2, rest);
            double share = (double) half.size() / many.size();
            double[] part = new LossFunction(Architecture.paper(8), Loss.CROSS_ENTROPY, half)
                    .hessian(weights)
                    .apply(direction);
            Arrays.setAll(halves, i -> halves[i] + share * part[i]);
        }
        assertArrayEquals(halves, whole, 1e-12);
    }

    @Test
    void singularValuesOfARotatedDiagonal() {
        double c = Math.cos(0.3);
        double s = Math.sin(0.3);
        double[][] columns = {{3 * c, 3 * s, 0}, {-1e-9 * s, 1e-9 * c, 0}};
        assertArrayEquals(new double[] {3, 1e-9}, SingularValues.of(columns), 1e-15);
    }
}
