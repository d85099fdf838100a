package io.omegascope.net;

/// All parameters of a two-layer network, row-major. The arrays are owned by the record and not written to after
/// construction. Values of a float32 network are floats widened without loss.
///
/// Legend: `I` inputs (2p), `N` hidden neurons, `C` classes (p).
///
/// @param w1 `[I][N]`: row i holds what input i adds to every neuron
/// @param b1 `[N]`
/// @param w2 `[N][C]`: row n holds what neuron n adds to every logit
public record Weights(int inputs, int hidden, int classes, double[] w1, double[] b1, double[] w2) {
    public Weights {
        if (w1.length != inputs * hidden || b1.length != hidden || w2.length != hidden * classes) {
            throw new IllegalArgumentException(
                    "Weights of %d x %d x %d need arrays of %d, %d and %d values, not %d, %d and %d."
                            .formatted(
                                    inputs,
                                    hidden,
                                    classes,
                                    inputs * hidden,
                                    hidden,
                                    hidden * classes,
                                    w1.length,
                                    b1.length,
                                    w2.length));
        }
    }

    /// The global L2 norm over all parameters.
    public double norm() {
        return Math.sqrt(squares(w1) + squares(b1) + squares(w2));
    }

    private static double squares(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v * v;
        }
        return sum;
    }
}
