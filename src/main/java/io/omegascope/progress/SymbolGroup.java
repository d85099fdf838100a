package io.omegascope.progress;

import io.omegascope.task.ModularArithmetic;
import io.omegascope.task.Task;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;

/// The cyclic group that a task's operation is one of: along it, a Fourier transform of the symbols has a meaning.
enum SymbolGroup {
    /// a + b and a − b: 0, 1, 2 … p − 1.
    ADDITIVE {
        @Override
        int[] order(int p) {
            return IntStream.range(0, p).toArray();
        }
    },
    /// a · b and a / b: the powers 1, g, g² … of the least generator g. 0 is no member.
    MULTIPLICATIVE {
        @Override
        int[] order(int p) {
            return IntStream.range(2, p)
                    .mapToObj(g -> powers(g, p))
                    .filter(powers -> powers.length == p - 1)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(p + " is no odd prime."));
        }
    };

    /// The symbols of the group, each the last one and a generator.
    ///
    /// @param p an odd prime
    abstract int[] order(int p);

    private static int[] powers(int g, int p) {
        IntStream after = IntStream.iterate(g, x -> x != 1, x -> x * g % p).limit(p);
        return IntStream.concat(IntStream.of(1), after).toArray();
    }

    /// Of a task whose answer is a sum of symbols up to their signs, what the sum is.
    static Optional<IntBinaryOperator> waveAnswer(Task task) {
        if (!(task instanceof ModularArithmetic m)) {
            return Optional.empty();
        }
        int p = m.modulus();
        return switch (m.operation()) {
            case ADDITION -> Optional.of((a, b) -> (a + b) % p);
            case SUBTRACTION -> Optional.of((a, b) -> (a - b + p) % p);
            case MULTIPLICATION, DIVISION, QUADRATIC -> Optional.empty();
        };
    }

    static Optional<SymbolGroup> of(Task task) {
        if (!(task instanceof ModularArithmetic m)) {
            return Optional.empty();
        }
        return switch (m.operation()) {
            case ADDITION, SUBTRACTION -> Optional.of(ADDITIVE);
            case MULTIPLICATION, DIVISION -> Optional.of(MULTIPLICATIVE);
            case QUADRATIC -> Optional.empty();
        };
    }
}
