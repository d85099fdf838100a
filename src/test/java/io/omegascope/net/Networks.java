package io.omegascope.net;

import java.util.stream.IntStream;

/// Small batches and networks for the tests of this package.
final class Networks {
    static final AdamW WD_2 = new AdamW(0.03, 2, 0.9, 0.999, 1e-8, false);

    private Networks() {}

    /// Addition mod `p` of the pairs with the given indices a·p + b.
    static Batch addition(int p, int... pairs) {
        return new Batch(
                IntStream.of(pairs).map(i -> i / p).toArray(),
                IntStream.of(pairs).map(i -> p + i % p).toArray(),
                IntStream.of(pairs).map(i -> (i / p + i % p) % p).toArray());
    }

    /// All pairs whose index leaves `rest` modulo `divisor`.
    static Batch every(int p, int divisor, int rest) {
        return addition(
                p, IntStream.range(0, p * p).filter(i -> i % divisor == rest).toArray());
    }

    static Weights weights(int p, int hidden, Precision precision, long seed) {
        return Initialisation.uniform(2 * p, hidden, p, 1, false, precision, seed);
    }
}
