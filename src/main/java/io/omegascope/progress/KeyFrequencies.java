package io.omegascope.progress;

import io.omegascope.net.LossFunction;
import io.omegascope.net.Weights;
import io.omegascope.task.Batch;
import io.omegascope.task.Inputs;
import java.util.Arrays;
import java.util.Map;
import java.util.function.IntBinaryOperator;

/// What a network's outputs owe to waves of the answer (Nanda et al. 2023, "Progress measures for grokking via
/// mechanistic interpretability"). Over all p² pairs, with s = a + b mod p (a − b for differences), the outputs f(a,
/// b) have the components along cos ω_k s and sin ω_k s
///
///     u_k = 2/p² Σ f(a, b) cos ω_k s;  v_k = 2/p² Σ f(a, b) sin ω_k s;  ω_k = 2πk/p, k = 1 … (p − 1)/2
///
/// The key frequencies of a snapshot are the fewest that carry [#SHARE] of Σ_k |u_k|² + |v_k|².
///
/// - `key-frequencies`: how many those are, 1 to (p − 1)/2;
/// - `restricted-loss`: the loss on the test pairs of the mean output and the key frequencies alone, f̄ + Σ_key (u_k
/// cos ω_k s + v_k sin ω_k s), in the units of the loss;
/// - `excluded-loss`: the loss on the training pairs of f(a, b) without them.
///
/// In the paper the keys are five and those of the network at the end; here they are those of the snapshot, since a
/// measurement knows nothing of what comes later, and as many as it takes.
final class KeyFrequencies {
    static final double SHARE = 0.9;

    private final Setting setting;
    private final int p;
    private final Waves waves;
    private final IntBinaryOperator answer;
    private final LossFunction all;
    private final LossFunction train;
    private final LossFunction test;

    /// @param train the loss over the training samples of the setting
    KeyFrequencies(Setting setting, LossFunction train) {
        this.setting = setting;
        p = setting.task().symbols();
        waves = new Waves(p);
        answer = SymbolGroup.waveAnswer(setting.task())
                .orElseThrow(() -> new IllegalArgumentException("The answers of the task are no sums."));
        all = new LossFunction(setting.architecture(), setting.loss(), setting.all());
        this.train = train;
        test = new LossFunction(setting.architecture(), setting.loss(), setting.test());
    }

    Map<String, Double> of(Weights weights) {
        double[] outputs = all.outputs(weights);
        double[][] means = means(outputs);
        Spectrum spectrum = Spectrum.of(means, p);
        int[] keys = spectrum.carrying(SHARE);
        double[][] waved = waved(means, keys);
        return Map.of(
                "key-frequencies", (double) keys.length,
                "restricted-loss", test.score(restricted(means, waved)).loss(),
                "excluded-loss", train.score(excluded(outputs, waved)).loss());
    }

    /// The mean output over the p pairs with the same answer: waves of the answer are all that is in it.
    ///
    /// @return `[outputs][p]`
    private double[][] means(double[] outputs) {
        int width = outputs.length / (p * p);
        double[][] means = new double[width][p];
        for (int pair = 0; pair < p * p; pair++) {
            int s = answer.applyAsInt(pair / p, pair % p);
            for (int c = 0; c < width; c++) {
                means[c][s] += outputs[pair * width + c] / p;
            }
        }
        return means;
    }

    /// The part of key frequencies, for each output and answer.
    private double[][] waved(double[][] means, int... keys) {
        double[][] waved = new double[means.length][p];
        for (int c = 0; c < means.length; c++) {
            for (int k : keys) {
                double u = 2.0 / p * waves.cosine(k, means[c]);
                double v = 2.0 / p * waves.sine(k, means[c]);
                for (int s = 0; s < p; s++) {
                    waved[c][s] += u * waves.cosine(k, s) + v * waves.sine(k, s);
                }
            }
        }
        return waved;
    }

    private double[] restricted(double[][] means, double[][] waved) {
        Inputs.Pairs pairs = pairs(setting.test());
        int width = means.length;
        double[] outputs = new double[pairs.samples() * width];
        for (int c = 0; c < width; c++) {
            double mean = Arrays.stream(means[c]).average().orElse(0);
            for (int i = 0; i < pairs.samples(); i++) {
                int s = answer.applyAsInt(pairs.first()[i], pairs.second()[i]);
                outputs[i * width + c] = mean + waved[c][s];
            }
        }
        return outputs;
    }

    private double[] excluded(double[] all, double[][] waved) {
        Inputs.Pairs pairs = pairs(setting.train());
        int width = waved.length;
        double[] outputs = new double[pairs.samples() * width];
        for (int i = 0; i < pairs.samples(); i++) {
            int a = pairs.first()[i];
            int b = pairs.second()[i];
            for (int c = 0; c < width; c++) {
                outputs[i * width + c] = all[(a * p + b) * width + c] - waved[c][answer.applyAsInt(a, b)];
            }
        }
        return outputs;
    }

    private static Inputs.Pairs pairs(Batch batch) {
        if (batch.inputs() instanceof Inputs.Pairs pairs) {
            return pairs;
        }
        throw new IllegalArgumentException("Key frequencies need pairs of symbols.");
    }
}
