package io.omegascope.net;

import java.util.Map;
import java.util.Optional;

/// Everything that the next update depends on beside the data. Values of a float32 learner are floats widened without
/// loss.
///
/// @param moments what the optimiser remembers, by name, each in the shape of the weights
/// @param steps   updates made
/// @param norm    global L2 norm of the first weights, which may be held
public record LearnerState(Weights weights, Map<String, Weights> moments, int steps, double norm) {
    public LearnerState {
        moments = Map.copyOf(moments);
    }

    /// The running mean of the squared gradient, of an optimiser that keeps one.
    public Optional<Weights> squares() {
        return Optional.ofNullable(moments.get(Moments.SQUARE));
    }
}
