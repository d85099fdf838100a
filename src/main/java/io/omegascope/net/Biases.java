package io.omegascope.net;

/// Which layers add a bias.
public enum Biases {
    NONE,
    /// The hidden layers, as the paper does.
    HIDDEN,
    /// The output layer too.
    ALL
}
