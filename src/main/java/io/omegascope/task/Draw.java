package io.omegascope.task;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/// What tasks draw at random, from the generator L64X128MixRandom.
final class Draw {
    private Draw() {}

    static RandomGenerator from(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /// The split: the training samples are the first ones of a Fisher–Yates shuffle.
    static Dataset split(Batch all, int train, RandomGenerator random) {
        int[] order = shuffled(all.size(), random);
        return new Dataset(
                all,
                Arrays.stream(order, 0, train).sorted().toArray(),
                Arrays.stream(order, train, order.length).sorted().toArray());
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
