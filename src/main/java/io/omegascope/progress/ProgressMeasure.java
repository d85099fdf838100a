package io.omegascope.progress;

/// What can be computed of a snapshot beside synergy and redundancy.
public enum ProgressMeasure {
    /// The L2 norm of each layer's parameters.
    WEIGHT_NORM,
    /// The L2 norm of the loss gradient over the training samples.
    GRADIENT_NORM,
    /// How few frequencies carry the input weights of a modular task.
    FOURIER,
    /// Loss with the key frequencies of the outputs alone, and without them.
    KEY_FREQUENCIES,
    /// The effective rank of the hidden activations.
    EFFECTIVE_RANK,
    /// The largest eigenvalue of the loss's Hessian.
    SHARPNESS
}
