package io.omegascope.run;

import io.omegascope.net.AdamW;

/// Full-batch AdamW with decoupled decay on every parameter (Loshchilov & Hutter 2018).
///
/// @param holdNorm whether all parameters are rescaled after each step to the global L2 norm they started with
public record OptimizerConfig(
        double learningRate, double weightDecay, double beta1, double beta2, double epsilon, boolean holdNorm) {
    public OptimizerConfig {
        Check.range("Learning rate", learningRate, 1e-7, 10);
        Check.range("Weight decay", weightDecay, 0, 1000);
        Check.range("Beta 1", beta1, 0, 0.99999);
        Check.range("Beta 2", beta2, 0, 0.9999999);
        Check.range("Epsilon", epsilon, 1e-15, 0.1);
        if (learningRate * weightDecay >= 2) {
            throw new IllegalArgumentException(
                    "Weight decay is %s at a learning rate of %s; their product must be below 2, or the decay alone makes the weights grow."
                            .formatted(Check.plain(weightDecay), Check.plain(learningRate)));
        }
    }

    AdamW adamW() {
        return new AdamW(learningRate, weightDecay, beta1, beta2, epsilon, holdNorm);
    }
}
