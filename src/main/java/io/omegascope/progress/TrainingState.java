package io.omegascope.progress;

import io.omegascope.net.Weights;
import java.util.Optional;

/// A network under training at one moment.
///
/// @param updates      made so far
/// @param learningRate of the last update; of the first before there is one
/// @param weightDecay  likewise
/// @param squares      the running mean of the squared gradient, of an optimiser that keeps one
public record TrainingState(
        Weights weights, int updates, double learningRate, double weightDecay, Optional<Weights> squares) {}
