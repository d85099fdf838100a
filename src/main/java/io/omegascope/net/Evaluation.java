package io.omegascope.net;

/// How a network does on a batch.
///
/// @param loss      the mean loss; of cross-entropy in nats
/// @param accuracy  share of samples whose class has the highest output, the lowest class wins a tie; for targets
///     that are values the share of their variance that is explained, 1 − Σ(output − target)² / Σ(target − mean)²
/// @param collapsed share of the samples whose softmax is exactly 1 at their own class in float32, so that nothing is
///     left to learn from them (softmax collapse, Prieto et al. 2025); 0 for other losses and in float64
public record Evaluation(double loss, double accuracy, double collapsed) {}
