package io.omegascope.net;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// First weights: uniform in ±1/√(fan-in), scaled by alpha, the output layer zero if wanted.
public final class Initialisation {
    private Initialisation() {}

    /// Draws W1 and b1 (fan-in `inputs`), then W2 (fan-in `hidden`), each row by row, from the generator
    /// L64X128MixRandom.
    ///
    /// @param alpha factor on every parameter (Liu et al. 2022)
    public static Weights uniform(
            int inputs, int hidden, int classes, double alpha, boolean zeroLastLayer, Precision precision, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        double[] w1 = draw(inputs * hidden, alpha / Math.sqrt(inputs), precision, random);
        double[] b1 = draw(hidden, alpha / Math.sqrt(inputs), precision, random);
        double[] w2 = draw(hidden * classes, alpha / Math.sqrt(hidden), precision, random);
        return new Weights(inputs, hidden, classes, w1, b1, zeroLastLayer ? new double[w2.length] : w2);
    }

    private static double[] draw(int count, double bound, Precision precision, RandomGenerator random) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            double value = (2 * random.nextDouble() - 1) * bound;
            values[i] = precision == Precision.FLOAT32 ? (float) value : value;
        }
        return values;
    }
}
