package io.omegascope.info;

import java.util.Random;
import java.util.stream.IntStream;

/// Made-up variables for tests.
public final class Samples {
    private Samples() {}

    public static double[] normal(Random random, int samples) {
        return random.doubles(samples).map(_ -> random.nextGaussian()).toArray();
    }

    public static double[][] independent(Random random, int variables, int samples) {
        return IntStream.range(0, variables)
                .mapToObj(_ -> normal(random, samples))
                .toArray(double[][]::new);
    }

    /// x + y + noise.
    public static double[] noisySum(Random random, double[] x, double[] y, double noise) {
        return IntStream.range(0, x.length)
                .mapToDouble(i -> x[i] + y[i] + noise * random.nextGaussian())
                .toArray();
    }

    public static double[] noisyCopy(Random random, double[] x, double noise) {
        return noisySum(random, x, new double[x.length], noise);
    }
}
