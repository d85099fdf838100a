package io.omegascope.net;

/// What the layers of a network are; with [Weights] of that form it is a function.
///
///     x₀ = encoding(input);  x_l = φ(x_{l−1} W_l + b_l) for l = 1 … layers;  f = x_layers W + b
///
/// @param embedding length of a symbol's embedding, where the encoding has one
/// @param layers    hidden layers, 1 to 3
/// @param hidden    neurons in each of them
public record Architecture(
        Encoding encoding, int embedding, int layers, int hidden, Activation activation, Biases biases) {
    public static final int MOST_LAYERS = 3;

    /// The paper's: one hidden layer of ReLU neurons with biases.
    public static Architecture paper(int hidden) {
        return new Architecture(Encoding.ONE_HOT, 0, 1, hidden, Activation.RELU, Biases.HIDDEN);
    }
}
