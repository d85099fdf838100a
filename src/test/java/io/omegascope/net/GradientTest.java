package io.omegascope.net;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.omegascope.task.Batch;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/// Gradients of every layer, activation, encoding and loss against finite differences of the loss of the slow
/// network.
class GradientTest {
    /// With η = ε = 1 and both betas zero, AdamW moves a parameter by g / (|g| + 1), from which g can be read back.
    private static final Optimizer REVEALING =
            new Optimizer(Optimizer.Method.ADAMW, 0, 0, 1, 0, GradientFilter.NONE, false);

    private static final int P = 5;
    private static final Batch PAIRS = Networks.every(P, 2, 0);

    record Case(Architecture architecture, Loss loss, Batch batch) {}

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (Loss loss : Loss.values()) {
            for (Activation activation : Activation.values()) {
                for (Encoding encoding : Encoding.values()) {
                    cases.add(new Case(new Architecture(encoding, 4, 1, 6, activation, Biases.HIDDEN), loss, PAIRS));
                    cases.add(new Case(new Architecture(encoding, 4, 2, 6, activation, Biases.NONE), loss, PAIRS));
                    cases.add(new Case(new Architecture(encoding, 4, 3, 6, activation, Biases.ALL), loss, PAIRS));
                }
            }
        }
        Architecture rows = new Architecture(Encoding.ONE_HOT, 4, 2, 6, Activation.TANH, Biases.ALL);
        cases.add(new Case(rows, Loss.MEAN_SQUARED_ERROR, Networks.values(9, 4, 2)));
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void ordinaryOperations(Case c) {
        Weights weights = Networks.weights(c.architecture(), c.batch(), Precision.FLOAT64, 3);
        List<INDArray> theta = Tensors.of(weights, DataType.DOUBLE);
        Samples samples = Samples.of(c.batch(), c.architecture().encoding(), DataType.DOUBLE);
        Backprop backprop = new Backprop(c.architecture(), c.loss(), weights);
        Weights gradient =
                Tensors.weights(backprop.gradient(theta, samples, c.batch().size()), weights);
        compare(c, weights, gradient, 1e-7);
    }

    @ParameterizedTest
    @EnumSource(Loss.class)
    void fusedLearner(Loss loss) {
        Case c = new Case(Architecture.paper(7), loss, PAIRS);
        Weights start = Networks.weights(P, 7, Precision.FLOAT32, 3);
        Recipe recipe = Networks.recipe(c.architecture(), Precision.FLOAT32, loss, REVEALING);
        try (Learner learner = new FusedLearner(recipe, start, 1)) {
            learner.step(PAIRS, 1, 0);
            Weights gradient = start.combine(learner.weights(), (before, after) -> {
                double move = before - after;
                return move / (1 - Math.abs(move));
            });
            compare(c, start, gradient, 2e-6);
        }
    }

    @Test
    void silentNeuronsSeeNoGradient() {
        Weights start = Networks.weights(P, 7, Precision.FLOAT32, 3);
        Weights rest = start.only(1, 0, 1, 3, 4, 6);
        Recipe recipe = Networks.recipe(Architecture.paper(7), Precision.FLOAT32, Loss.CROSS_ENTROPY, REVEALING);
        for (Learner learner : List.of(new FusedLearner(recipe, start, 1), new PlainLearner(recipe, start, 1))) {
            try (learner;
                    Learner alone = new PlainLearner(recipe, rest, 1)) {
                learner.silence(1, 2, 5);
                learner.step(PAIRS, 1, 0);
                alone.step(PAIRS, 1, 0);
                same(alone.weights(), learner.weights().only(1, 0, 1, 3, 4, 6), 1e-6);
                same(start.only(1, 2, 5), learner.weights().only(1, 2, 5), 0);
            }
        }
    }

    private static void same(Weights expected, Weights actual, double tolerance) {
        for (int i = 0; i < expected.parts().size(); i++) {
            double[] values = actual.parts().get(i).values();
            for (int k = 0; k < values.length; k++) {
                assertEquals(expected.parts().get(i).values()[k], values[k], tolerance);
            }
        }
    }

    private static void compare(Case c, Weights weights, Weights gradient, double tolerance) {
        for (int i = 0; i < weights.parts().size(); i++) {
            double[] values = weights.parts().get(i).values();
            for (int k = 0; k < values.length; k++) {
                assertEquals(
                        finiteDifference(c, weights, values, k),
                        gradient.parts().get(i).values()[k],
                        tolerance,
                        weights.parts().get(i).name() + "[" + k + "]");
            }
        }
    }

    /// `values` is one of the arrays of `weights`, changed and put back.
    private static double finiteDifference(Case c, Weights weights, double[] values, int index) {
        SlowNetwork network = new SlowNetwork(c.architecture(), weights);
        double kept = values[index];
        double h = 1e-5;
        values[index] = kept + h;
        double above = network.loss(c.loss(), c.batch());
        values[index] = kept - h;
        double below = network.loss(c.loss(), c.batch());
        values[index] = kept;
        return (above - below) / (2 * h);
    }
}
