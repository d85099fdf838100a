package io.omegascope.info;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// What is drawn at random for a measurement: one named generator, so that a seed means the same on every machine.
public final class Draws {
    private Draws() {}

    /// The generator L64X128MixRandom.
    public static RandomGenerator from(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /// A Fisher–Yates shuffle of `values[from]` to `values[to - 1]`.
    public static void shuffle(int[] values, int from, int to, RandomGenerator random) {
        for (int i = to - 1; i > from; i--) {
            int j = random.nextInt(from, i + 1);
            int value = values[i];
            values[i] = values[j];
            values[j] = value;
        }
    }
}
