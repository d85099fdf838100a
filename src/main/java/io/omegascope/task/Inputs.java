package io.omegascope.task;

import java.util.Arrays;
import java.util.stream.IntStream;

/// What a network sees of `S` samples.
public sealed interface Inputs {
    int samples();

    /// The length of the vector that a network without an embedding sees.
    int width();

    /// The given samples, in that order.
    Inputs select(int... samples);

    /// Two symbols a sample. As a vector: two one-hot vectors in one, symbol `a` at `a` and `b` at `symbols + b`.
    ///
    /// @param symbols how many there are
    /// @param first   `[S]`: 0 to `symbols - 1`
    /// @param second  `[S]`: 0 to `symbols - 1`
    record Pairs(int symbols, int[] first, int[] second) implements Inputs {
        public Pairs {
            if (first.length != second.length) {
                throw new IllegalArgumentException("Pairs need as many first symbols as second ones, not %d and %d."
                        .formatted(first.length, second.length));
            }
        }

        @Override
        public int samples() {
            return first.length;
        }

        @Override
        public int width() {
            return 2 * symbols;
        }

        @Override
        public Pairs select(int... samples) {
            return new Pairs(symbols, pick(first, samples), pick(second, samples));
        }

        private static int[] pick(int[] from, int[] samples) {
            return IntStream.of(samples).map(i -> from[i]).toArray();
        }
    }

    /// A vector of numbers a sample.
    ///
    /// @param rows `[S][width]`, not written to
    record Rows(double[][] rows, int width) implements Inputs {
        @Override
        public int samples() {
            return rows.length;
        }

        @Override
        public Rows select(int... samples) {
            return new Rows(Arrays.stream(samples).mapToObj(i -> rows[i]).toArray(double[][]::new), width);
        }
    }
}
