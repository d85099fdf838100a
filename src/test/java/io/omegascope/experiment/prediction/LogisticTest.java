package io.omegascope.experiment.prediction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogisticTest {
    /// At the optimum of the penalised likelihood Σ (y − p) = 0 and Σ (y − p) x̃_j = w_j.
    @Test
    void theFitIsTheOptimum() {
        Random random = new Random(5);
        int n = 60;
        double[][] x = new double[n][2];
        boolean[] y = new boolean[n];
        for (int i = 0; i < n; i++) {
            x[i][0] = 10 + 3 * random.nextGaussian();
            x[i][1] = random.nextGaussian();
            y[i] = x[i][0] - 10 + random.nextGaussian() > 0;
        }
        Logistic fit = Logistic.fit(x, y);
        double[] gradient = new double[3];
        for (int i = 0; i < n; i++) {
            double residual = (y[i] ? 1 : 0) - fit.probability(x[i]);
            gradient[2] += residual;
            for (int j = 0; j < 2; j++) {
                gradient[j] +=
                        residual * (x[i][j] - fit.means().get(j)) / fit.scales().get(j);
            }
        }
        assertEquals(0, gradient[2], 1e-3);
        assertEquals(fit.weights().get(0), gradient[0], 1e-3);
        assertEquals(fit.weights().get(1), gradient[1], 1e-3);
        assertTrue(fit.weights().get(0) > 1, fit.toString());
    }

    @Test
    void oneOutcomeAloneGivesThatOutcome() {
        double[][] x = {{1}, {2}};
        assertTrue(Logistic.fit(x, true, true).probability(5) > 0.999);
        assertTrue(Logistic.fit(x, false, false).probability(5) < 0.001);
        assertEquals(0.5, Logistic.unknown(1).probability(5));
    }

    @Test
    void aSignalThatDoesNotVaryHasNoSay() {
        double[][] x = {{1, 4}, {2, 4}, {3, 4}, {4, 4}};
        Logistic fit = Logistic.fit(x, false, false, true, true);
        assertEquals(fit.probability(2, 4), fit.probability(2, 4.0), 0);
        assertEquals(0, fit.weights().get(1), 1e-9);
        assertTrue(Arrays.stream(x).allMatch(r -> Double.isFinite(fit.probability(r))));
    }
}
