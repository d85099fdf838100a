package io.omegascope.run;

import io.omegascope.net.Precision;

/// A two-layer ReLU network and how it starts.
///
/// @param hidden        neurons in the hidden layer, 3 to 4096
/// @param alpha         factor on every initial parameter, 0.01 to 1000
/// @param zeroLastLayer whether the output weights start at zero
public record NetworkConfig(int hidden, double alpha, boolean zeroLastLayer, Precision precision) {
    public NetworkConfig {
        Check.range("Hidden neurons", hidden, 3, 4096);
        Check.range("Alpha", alpha, 0.01, 1000);
    }
}
