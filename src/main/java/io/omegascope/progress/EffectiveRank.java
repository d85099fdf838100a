package io.omegascope.progress;

import io.omegascope.net.SingularValues;
import java.util.Arrays;

/// The effective rank of a matrix (Roy & Vetterli 2007): exp(−Σ p_i ln p_i) with p_i = σ_i / Σ σ of its singular
/// values. From 1 to the rank: as many directions as would have this entropy if all were equally strong. The
/// activations are taken as they are, their means not removed.
final class EffectiveRank {
    private EffectiveRank() {}

    /// @param columns `[n][m]`
    /// @return NaN for a matrix of zeros
    static double of(double[][] columns) {
        double[] values = SingularValues.of(columns);
        double sum = Arrays.stream(values).sum();
        double entropy = Arrays.stream(values)
                .map(v -> v / sum)
                .map(p -> p == 0 ? 0 : -p * Math.log(p))
                .sum();
        return Math.exp(entropy);
    }
}
