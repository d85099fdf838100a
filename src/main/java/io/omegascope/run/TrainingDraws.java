package io.omegascope.run;

import io.omegascope.info.Draws;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// What training draws. Each purpose and moment has a generator of its own, so that a run that goes on draws what it
/// would have drawn.
final class TrainingDraws {
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private TrainingDraws() {}

    static RandomGenerator at(Seeds seeds, int purpose, long moment) {
        return Draws.from((seeds.training() * PRIME + purpose) * PRIME + moment);
    }

    /// The numbers below `count` in a drawn order.
    static int[] order(Seeds seeds, int purpose, long moment, int count) {
        int[] order = IntStream.range(0, count).toArray();
        Draws.shuffle(order, 0, count, at(seeds, purpose, moment));
        return order;
    }
}
