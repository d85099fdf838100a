package io.omegascope.net;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Gradients of either learner against finite differences of the loss.
///
/// With lr = ε = 1 and both betas zero, AdamW moves a parameter by g / (|g| + 1), from which g can be read back.
class GradientTest {
    private static final AdamW REVEALING = new AdamW(1, 0, 0, 0, 1, false);
    private static final int P = 5;
    private static final Batch BATCH = Networks.every(P, 2, 0);

    @Test
    void plainLearner() {
        compare(w -> new PlainLearner(Precision.FLOAT64, w, BATCH, REVEALING), 1e-7);
    }

    @Test
    void fusedLearner() {
        compare(w -> new FusedLearner(w, BATCH, REVEALING, 1), 2e-6);
    }

    private static void compare(Function<Weights, Learner> make, double tolerance) {
        Weights start = Networks.weights(P, 7, Precision.FLOAT32, 3);
        try (Learner learner = make.apply(start)) {
            learner.step();
            Weights moved = learner.weights();
            compare(start, start.w1(), moved.w1(), tolerance);
            compare(start, start.b1(), moved.b1(), tolerance);
            compare(start, start.w2(), moved.w2(), tolerance);
        }
    }

    private static void compare(Weights start, double[] before, double[] after, double tolerance) {
        for (int i = 0; i < before.length; i++) {
            double move = before[i] - after[i];
            double gradient = move / (1 - Math.abs(move));
            assertEquals(finiteDifference(start, before, i), gradient, tolerance);
        }
    }

    /// `values` is one of the arrays of `weights`, changed and put back.
    private static double finiteDifference(Weights weights, double[] values, int index) {
        double kept = values[index];
        double h = 1e-5;
        values[index] = kept + h;
        double above = loss(weights);
        values[index] = kept - h;
        double below = loss(weights);
        values[index] = kept;
        return (above - below) / (2 * h);
    }

    private static double loss(Weights weights) {
        double[][] z = HiddenLayer.activations(weights, BATCH);
        double total = 0;
        for (int s = 0; s < BATCH.size(); s++) {
            double[] logits = new double[P];
            double sum = 0;
            for (int c = 0; c < P; c++) {
                for (int n = 0; n < weights.hidden(); n++) {
                    logits[c] += z[n][s] * weights.w2()[n * P + c];
                }
                sum += Math.exp(logits[c]);
            }
            total += Math.log(sum) - logits[BATCH.target()[s]];
        }
        return total / BATCH.size();
    }
}
