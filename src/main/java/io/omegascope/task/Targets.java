package io.omegascope.task;

import java.util.Arrays;
import java.util.stream.IntStream;

/// What a network should say of `S` samples.
public sealed interface Targets {
    int samples();

    /// How many numbers a network answers with.
    int outputs();

    /// The given samples, in that order.
    Targets select(int... samples);

    /// One class a sample.
    ///
    /// @param of `[S]`: 0 to `outputs - 1`
    record Classes(int[] of, int outputs) implements Targets {
        @Override
        public int samples() {
            return of.length;
        }

        @Override
        public Classes select(int... samples) {
            return new Classes(IntStream.of(samples).map(i -> of[i]).toArray(), outputs);
        }
    }

    /// Numbers to be met.
    ///
    /// @param rows `[S][outputs]`, not written to
    record Values(double[][] rows, int outputs) implements Targets {
        @Override
        public int samples() {
            return rows.length;
        }

        @Override
        public Values select(int... samples) {
            return new Values(Arrays.stream(samples).mapToObj(i -> rows[i]).toArray(double[][]::new), outputs);
        }
    }
}
