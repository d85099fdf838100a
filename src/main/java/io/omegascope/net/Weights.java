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

    /// The network of the given hidden neurons alone.
    public Weights only(int... neurons) {
        int count = neurons.length;
        double[] in = new double[inputs * count];
        double[] bias = new double[count];
        double[] out = new double[count * classes];
        for (int k = 0; k < count; k++) {
            for (int i = 0; i < inputs; i++) {
                in[i * count + k] = w1[i * hidden + neurons[k]];
            }
            bias[k] = b1[neurons[k]];
            System.arraycopy(w2, neurons[k] * classes, out, k * classes, classes);
        }
        return new Weights(inputs, count, classes, in, bias, out);
    }

    /// The network of `size` hidden neurons in which this one's are the given ones and all others are zero.
    public Weights placedAt(int[] neurons, int size) {
        double[] in = new double[inputs * size];
        double[] bias = new double[size];
        double[] out = new double[size * classes];
        for (int k = 0; k < hidden; k++) {
            for (int i = 0; i < inputs; i++) {
                in[i * size + neurons[k]] = w1[i * hidden + k];
            }
            bias[neurons[k]] = b1[k];
            System.arraycopy(w2, k * classes, out, neurons[k] * classes, classes);
        }
        return new Weights(inputs, size, classes, in, bias, out);
    }

    private static double squares(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v * v;
        }
        return sum;
    }
}
