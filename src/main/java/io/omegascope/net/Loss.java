package io.omegascope.net;

/// What training lowers.
public enum Loss {
    /// Mean over samples of −ln softmax(logits)[class], in nats.
    CROSS_ENTROPY,
    /// Mean over samples and outputs of (output − target)²; the target of a class is its one-hot vector.
    MEAN_SQUARED_ERROR
}
