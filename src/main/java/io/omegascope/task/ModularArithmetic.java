package io.omegascope.task;

import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;

/// An operation modulo a prime p over all pairs; pair (a, b) is sample a·p + b.
///
/// @param modulus       p, a prime from 3 to 199
/// @param trainFraction share of the p² pairs to learn from; the number is rounded down
public record ModularArithmetic(Operation operation, int modulus, double trainFraction, double labelNoise)
        implements Task {
    /// What is done with the pair.
    public enum Operation {
        ADDITION("a + b");

        private final String formula;

        Operation(String formula) {
            this.formula = formula;
        }

        /// As it is written: `a + b`.
        public String formula() {
            return formula;
        }

        IntBinaryOperator modulo(int p) {
            return (a, b) -> (a + b) % p;
        }
    }

    public ModularArithmetic {
        if (modulus < 3 || modulus > 199 || !isPrime(modulus)) {
            throw new IllegalArgumentException("Modulus is " + modulus + "; allowed is a prime from 3 to 199.");
        }
        int train = (int) Math.floor(trainFraction * (modulus * modulus));
        if (!(train >= 1 && train < modulus * modulus)) {
            throw new IllegalArgumentException("Train fraction is " + trainFraction
                    + "; allowed is above 0 and below 1, with a pair on either side.");
        }
    }

    @Override
    public String key() {
        return "modular-" + operation.name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public Shape shape() {
        return new Shape(modulus, 2 * modulus, modulus, true);
    }

    @Override
    public Dataset dataset(long seed) {
        int p = modulus;
        IntBinaryOperator operator = operation.modulo(p);
        int[] first = IntStream.range(0, p * p).map(i -> i / p).toArray();
        int[] second = IntStream.range(0, p * p).map(i -> i % p).toArray();
        int[] target = IntStream.range(0, p * p)
                .map(i -> operator.applyAsInt(first[i], second[i]))
                .toArray();
        Batch all = new Batch(new Inputs.Pairs(p, first, second), new Targets.Classes(target, p));
        return Draw.split(all, trainSize(), Draw.from(seed));
    }

    /// The number of training pairs: floor(train fraction · p²).
    int trainSize() {
        return (int) Math.floor(trainFraction * (modulus * modulus));
    }

    private static boolean isPrime(int n) {
        for (int d = 2; d * d <= n; d++) {
            if (n % d == 0) {
                return false;
            }
        }
        return true;
    }
}
