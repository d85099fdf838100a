package io.omegascope.net;

import java.util.random.RandomGenerator;

/// How the first weights of a layer with `in` inputs and `out` outputs are drawn. Biases start at zero, but for
/// [#UNIFORM].
public enum Initialiser {
    /// Uniform in ±1/√in, biases too: the paper's, and PyTorch's for a linear layer.
    UNIFORM,
    /// Uniform in ±√(6/in) (He et al. 2015).
    HE_UNIFORM,
    /// Normal with variance 2/in (He et al. 2015).
    HE_NORMAL,
    /// Uniform in ±√(6/(in + out)) (Glorot & Bengio 2010).
    XAVIER_UNIFORM,
    /// Normal with variance 2/(in + out) (Glorot & Bengio 2010).
    XAVIER_NORMAL,
    /// Normal with variance 1/in (LeCun et al. 1998).
    LECUN_NORMAL;

    /// @param alpha factor on the weight (Liu et al. 2022)
    double draw(int in, int out, double alpha, RandomGenerator random) {
        return switch (this) {
            case UNIFORM -> uniform(random, alpha / Math.sqrt(in));
            case HE_UNIFORM -> uniform(random, alpha * Math.sqrt(6.0 / in));
            case HE_NORMAL -> alpha * random.nextGaussian() * Math.sqrt(2.0 / in);
            case XAVIER_UNIFORM -> uniform(random, alpha * Math.sqrt(6.0 / (in + out)));
            case XAVIER_NORMAL -> alpha * random.nextGaussian() * Math.sqrt(2.0 / (in + out));
            case LECUN_NORMAL -> alpha * random.nextGaussian() * Math.sqrt(1.0 / in);
        };
    }

    private static double uniform(RandomGenerator random, double bound) {
        return (2 * random.nextDouble() - 1) * bound;
    }
}
