package io.omegascope.net;

/// Everything that the next update depends on beside the data. Values of a float32 learner are floats widened without
/// loss.
///
/// @param mean   running mean of the gradient, in the shape of the weights
/// @param square running mean of the squared gradient, in the shape of the weights
/// @param steps  updates made
/// @param norm   global L2 norm of the first weights, which may be held
public record LearnerState(Weights weights, Weights mean, Weights square, int steps, double norm) {}
