package io.omegascope.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.net.GradientFilter;
import io.omegascope.net.Loss;
import io.omegascope.net.LossFunction;
import io.omegascope.net.Optimizer;
import io.omegascope.net.Weights;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SharpnessTest {
    private static final double RATE = 0.02;
    private static final double DECAY = 0.3;
    private static final int UPDATES = 12;
    private static final Weights WEIGHTS = Settings.weights(Settings.TINY, 5);
    private static final Weights SQUARES = WEIGHTS.like(
            new Random(2).doubles(WEIGHTS.flat().length, 1e-6, 1e-3).toArray());

    private static Optimizer optimizer(Optimizer.Method method) {
        return new Optimizer(method, 0.8, 0.99, 1e-4, 0.6, GradientFilter.NONE, false);
    }

    private static Map<String, Double> measured(Optimizer optimizer, int updates) {
        Setting setting = Settings.of(Settings.TINY, Loss.CROSS_ENTROPY, optimizer);
        LossFunction loss = new LossFunction(Settings.TINY, Loss.CROSS_ENTROPY, setting.train());
        TrainingState state = new TrainingState(WEIGHTS, updates, RATE, DECAY, Optional.of(SQUARES));
        return new Sharpness(optimizer, loss).of(state, () -> true);
    }

    /// Column k from finite differences of the gradient.
    private static double[][] denseHessian() {
        Setting setting = Settings.of(Settings.TINY, Loss.CROSS_ENTROPY, optimizer(Optimizer.Method.SGD));
        LossFunction loss = new LossFunction(Settings.TINY, Loss.CROSS_ENTROPY, setting.train());
        int size = WEIGHTS.flat().length;
        double h = 1e-6;
        double[][] hessian = new double[size][size];
        for (int k = 0; k < size; k++) {
            double[] above = WEIGHTS.flat();
            double[] below = WEIGHTS.flat();
            above[k] += h;
            below[k] -= h;
            double[] up = loss.gradient(WEIGHTS.like(above)).flat();
            double[] down = loss.gradient(WEIGHTS.like(below)).flat();
            for (int i = 0; i < size; i++) {
                hessian[i][k] = (up[i] - down[i]) / (2 * h);
            }
        }
        return hessian;
    }

    private static double largest(double[][] matrix) {
        double[][] symmetric = new double[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                symmetric[i][j] = (matrix[i][j] + matrix[j][i]) / 2;
            }
        }
        return new EigenDecomposition(new Array2DRowRealMatrix(symmetric)).getRealEigenvalue(0);
    }

    @Test
    void ofGradientDescentIsTheDenseHessians() {
        double expected = largest(denseHessian());
        assertEquals(
                expected,
                Settings.value(measured(optimizer(Optimizer.Method.SGD), UPDATES), "sharpness"),
                1e-3 * expected);
    }

    @ParameterizedTest
    @EnumSource(
            value = Optimizer.Method.class,
            names = {"ADAM", "ADAMW"})
    void ofAdamIsThePreconditionedDenseHessians(Optimizer.Method method) {
        double[][] matrix = denseHessian();
        double[] v = SQUARES.flat();
        for (int i = 0; i < v.length; i++) {
            matrix[i][i] += method == Optimizer.Method.ADAM ? DECAY : 0;
        }
        for (int i = 0; i < v.length; i++) {
            for (int j = 0; j < v.length; j++) {
                matrix[i][j] /= Math.sqrt(denominator(v[i]) * denominator(v[j]));
            }
        }
        double expected = largest(matrix);
        double actual = Settings.value(measured(optimizer(method), UPDATES), "preconditioned-sharpness");
        assertEquals(expected, actual, 1e-3 * expected);
    }

    private static double denominator(double v) {
        return (1 - Math.pow(0.8, UPDATES)) * (Math.sqrt(v / (1 - Math.pow(0.99, UPDATES))) + 1e-4);
    }

    /// A quadratic a little below the threshold is learnt, and one a little above is not.
    @ParameterizedTest
    @EnumSource(Optimizer.Method.class)
    void theThresholdIsWhereAQuadraticDiverges(Optimizer.Method method) {
        Optimizer optimizer = optimizer(method);
        String name = method == Optimizer.Method.SGD ? "sharpness-threshold" : "preconditioned-sharpness-threshold";
        double threshold = Settings.value(measured(optimizer, UPDATES), name);
        assertTrue(distance(optimizer, 0.98 * threshold) < 1e-3);
        assertTrue(distance(optimizer, 1.02 * threshold) > 1e3);
    }

    /// From the minimum of h x² / 2 after many updates from x = 1, with a denominator of Adam that stays 1.
    private static double distance(Optimizer optimizer, double h) {
        boolean isAdaptive = optimizer.method() != Optimizer.Method.SGD;
        double memory = isAdaptive ? optimizer.beta1() : optimizer.momentum();
        double share = isAdaptive ? 1 - optimizer.beta1() : 1;
        double x = 1;
        double m = 0;
        for (int t = 0; t < 2000; t++) {
            m = memory * m + share * h * x;
            x -= RATE * m;
        }
        return Math.abs(x);
    }

    @Test
    void adamHasNoneBeforeItsFirstUpdate() {
        assertEquals(Map.of(), measured(optimizer(Optimizer.Method.ADAMW), 0));
        assertFalse(measured(optimizer(Optimizer.Method.SGD), 0).isEmpty());
    }

    @Test
    void noThresholdWhereOthersChangeTheUpdate() {
        Optimizer filtered =
                new Optimizer(Optimizer.Method.SGD, 0.8, 0.99, 1e-4, 0.6, new GradientFilter(2, 0.9), false);
        assertTrue(measured(filtered, UPDATES).containsKey("sharpness"));
        assertFalse(measured(filtered, UPDATES).containsKey("sharpness-threshold"));
    }

    @Test
    void stopsWhenItIsNotWanted() {
        Setting setting = Settings.of(Settings.TINY, Loss.CROSS_ENTROPY, optimizer(Optimizer.Method.SGD));
        LossFunction loss = new LossFunction(Settings.TINY, Loss.CROSS_ENTROPY, setting.train());
        TrainingState state = new TrainingState(WEIGHTS, 1, RATE, 0, Optional.empty());
        Sharpness sharpness = new Sharpness(setting.optimizer(), loss);
        assertThrows(CancellationException.class, () -> sharpness.of(state, () -> false));
    }
}
