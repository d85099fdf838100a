package io.omegascope.task;

import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;

/// The samples of a task over pairs of symbols, in the order of a·symbols + b.
final class AllPairs {
    private AllPairs() {}

    /// @param from      the first symbol that b may be
    /// @param operation of a and b, a symbol
    static Batch of(int symbols, int from, IntBinaryOperator operation) {
        int[] pairs = IntStream.range(0, symbols * symbols)
                .filter(i -> i % symbols >= from)
                .toArray();
        int[] first = IntStream.of(pairs).map(i -> i / symbols).toArray();
        int[] second = IntStream.of(pairs).map(i -> i % symbols).toArray();
        int[] target = IntStream.range(0, pairs.length)
                .map(i -> operation.applyAsInt(first[i], second[i]))
                .toArray();
        return new Batch(new Inputs.Pairs(symbols, first, second), new Targets.Classes(target, symbols));
    }
}
