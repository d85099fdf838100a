package io.omegascope.task;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/// (a + b) mod p over all pairs; pair (a, b) is sample a·p + b.
public final class ModularAddition {
    private ModularAddition() {}

    /// @param seed draws the training pairs: the first ones of a Fisher–Yates shuffle by the generator
    ///     L64X128MixRandom
    public static Dataset dataset(TaskConfig config, long seed) {
        int p = config.modulus();
        int[] order =
                shuffled(p * p, RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
        return new Dataset(
                2 * p,
                p,
                IntStream.range(0, p * p).map(i -> i / p).toArray(),
                IntStream.range(0, p * p).map(i -> p + i % p).toArray(),
                IntStream.range(0, p * p).map(i -> (i / p + i % p) % p).toArray(),
                Arrays.stream(order, 0, config.trainSize()).sorted().toArray(),
                Arrays.stream(order, config.trainSize(), p * p).sorted().toArray());
    }

    private static int[] shuffled(int count, RandomGenerator random) {
        int[] order = IntStream.range(0, count).toArray();
        for (int i = count - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }
}
