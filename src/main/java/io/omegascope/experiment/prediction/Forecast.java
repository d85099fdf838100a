package io.omegascope.experiment.prediction;

import io.omegascope.experiment.prediction.PredictionResult.Bin;

/// What early signals say of one run.
public sealed interface Forecast {
    /// @param epoch  of decision: nothing later was looked at
    /// @param value  the probability that test accuracy reaches .9 by epoch `budget`
    /// @param bin    what became of runs of the study with like probabilities, each told by other conditions alone
    /// @param stage  that said so
    record Probability(int epoch, double value, int budget, Bin bin, Forecaster.Stage stage) implements Forecast {}

    /// Nothing is left to predict: test accuracy has passed .5.
    record Settled() implements Forecast {}

    /// @param reason one sentence
    record NotEnough(String reason) implements Forecast {}
}
