package io.omegascope.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.omegascope.net.Loss;
import io.omegascope.net.LossFunction;
import io.omegascope.net.Optimizer;
import io.omegascope.net.Weights;
import io.omegascope.task.Batch;
import io.omegascope.task.Inputs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyFrequenciesTest {
    private static final int P = Settings.P;

    /// The two-dimensional projections, one wave at a time, over all pairs.
    @ParameterizedTest
    @EnumSource(Loss.class)
    void agreesWithProjectionsOnWavesOverAllPairs(Loss loss) {
        Setting setting = Settings.of(Settings.TINY, loss, Optimizer.adamW(false));
        Weights weights = Settings.weights(Settings.TINY, 8);
        double[] f = new LossFunction(Settings.TINY, loss, setting.all()).outputs(weights);
        List<double[]> frequencies = new ArrayList<>();
        for (int k = 1; k <= P / 2; k++) {
            double energy = 0;
            for (int c = 0; c < P; c++) {
                energy += Math.pow(coefficient(f, c, k, 0), 2) + Math.pow(coefficient(f, c, k, Math.PI / 2), 2);
            }
            frequencies.add(new double[] {k, energy});
        }
        double total = frequencies.stream().mapToDouble(e -> e[1]).sum();
        frequencies.sort(Comparator.comparingDouble(e -> -e[1]));
        List<Integer> keys = new ArrayList<>();
        double carried = 0;
        for (double[] e : frequencies) {
            if (carried < KeyFrequencies.SHARE * total) {
                keys.add((int) e[0]);
                carried += e[1];
            }
        }
        double[] waves = new double[f.length];
        double[] restricted = new double[f.length];
        double[] excluded = new double[f.length];
        for (int c = 0; c < P; c++) {
            double mean = coefficient(f, c, 0, 0) / 2;
            for (int pair = 0; pair < P * P; pair++) {
                int i = pair * P + c;
                for (int k : keys) {
                    waves[i] += coefficient(f, c, k, 0) * wave(pair, k, 0)
                            + coefficient(f, c, k, Math.PI / 2) * wave(pair, k, Math.PI / 2);
                }
                restricted[i] = mean + waves[i];
                excluded[i] = f[i] - waves[i];
            }
        }
        Map<String, Double> values = new KeyFrequencies(setting, trainingLoss(setting)).of(weights);
        assertEquals(keys.size(), Settings.value(values, "key-frequencies"));
        assertEquals(loss(setting.test(), restricted, setting, loss), Settings.value(values, "restricted-loss"), 1e-12);
        assertEquals(loss(setting.train(), excluded, setting, loss), Settings.value(values, "excluded-loss"), 1e-12);
    }

    /// cos(ω_k (a + b) − phase).
    private static double wave(int pair, int k, double phase) {
        return Math.cos(2 * Math.PI * k * (pair / P + pair % P) / P - phase);
    }

    private static double coefficient(double[] f, int output, int k, double phase) {
        double sum = 0;
        for (int pair = 0; pair < P * P; pair++) {
            sum += f[pair * P + output] * wave(pair, k, phase);
        }
        return 2 * sum / (P * P);
    }

    private static double loss(Batch part, double[] outputs, Setting setting, Loss loss) {
        Inputs.Pairs pairs = (Inputs.Pairs) part.inputs();
        double[] picked = new double[part.size() * P];
        for (int i = 0; i < part.size(); i++) {
            System.arraycopy(outputs, (pairs.first()[i] * P + pairs.second()[i]) * P, picked, i * P, P);
        }
        return new LossFunction(setting.architecture(), loss, part)
                .score(picked)
                .loss();
    }

    /// Nothing is a wave of the answer in a network that says nothing.
    @Test
    void aSilentNetworkIsAtChance() {
        Setting setting = Settings.of(Settings.TINY, Loss.CROSS_ENTROPY, Optimizer.adamW(false));
        Weights silent = Settings.weights(Settings.TINY, 8).like(new double[2 * P * 5 + 5 + 5 * P]);
        Map<String, Double> values = new KeyFrequencies(setting, trainingLoss(setting)).of(silent);
        assertEquals(0, Settings.value(values, "key-frequencies"));
        assertEquals(Math.log(P), Settings.value(values, "restricted-loss"), 1e-12);
        assertEquals(Math.log(P), Settings.value(values, "excluded-loss"), 1e-12);
    }

    private static LossFunction trainingLoss(Setting setting) {
        return new LossFunction(setting.architecture(), setting.loss(), setting.train());
    }
}
