package io.omegascope.net;

/// How a network does on a batch.
///
/// @param loss     mean cross-entropy in nats
/// @param accuracy share of samples whose class has the highest logit; the lowest class wins a tie
public record Evaluation(double loss, double accuracy) {}
