package io.omegascope.run;

import io.omegascope.net.Activation;
import io.omegascope.net.Architecture;
import io.omegascope.net.Biases;
import io.omegascope.net.Encoding;
import io.omegascope.net.Initialisation;
import io.omegascope.net.Initialiser;
import io.omegascope.net.Precision;

/// A network of one to three hidden layers of the same width, and how it starts.
///
/// @param encoding      how pairs of symbols enter
/// @param embedding     length of a symbol's embedding, 1 to 1024; of no meaning for one-hot inputs
/// @param layers        hidden layers, 1 to 3
/// @param hidden        neurons in each of them, 3 to 4096
/// @param alpha         factor on every initial parameter, 0.01 to 1000
/// @param zeroLastLayer whether the output weights start at zero
public record NetworkConfig(
        Encoding encoding,
        int embedding,
        int layers,
        int hidden,
        Activation activation,
        Biases biases,
        Initialiser initialiser,
        double alpha,
        boolean zeroLastLayer,
        Precision precision) {
    public static final int MOST_HIDDEN = 4096;

    public NetworkConfig {
        Check.range("Embedding", embedding, 1, 1024);
        Check.range("Hidden layers", layers, 1, Architecture.MOST_LAYERS);
        Check.range("Hidden neurons", hidden, 3, MOST_HIDDEN);
        Check.range("Alpha", alpha, 0.01, 1000);
    }

    /// The paper's form, with its own width and start.
    public static NetworkConfig paper(int hidden, double alpha, boolean zeroLastLayer, Precision precision) {
        return new NetworkConfig(
                Encoding.ONE_HOT,
                128,
                1,
                hidden,
                Activation.RELU,
                Biases.HIDDEN,
                Initialiser.UNIFORM,
                alpha,
                zeroLastLayer,
                precision);
    }

    public Architecture architecture() {
        return new Architecture(encoding, embedding, layers, hidden, activation, biases);
    }

    Initialisation initialisation() {
        return new Initialisation(initialiser, alpha, zeroLastLayer, precision);
    }
}
