package io.omegascope.task;

import java.util.Locale;
import java.util.function.IntBinaryOperator;
import java.util.random.RandomGenerator;

/// An operation modulo a prime p over all pairs (a, b), in the order of a·p + b. Power et al. 2022, Grokking:
/// generalization beyond overfitting on small algorithmic datasets.
///
/// @param modulus       p, a prime from 3 to 199
/// @param trainFraction share of the pairs to learn from; the number is rounded down
public record ModularArithmetic(Operation operation, int modulus, double trainFraction, double labelNoise)
        implements Task {
    /// What is done with the pair.
    public enum Operation {
        ADDITION("a + b"),
        SUBTRACTION("a − b"),
        MULTIPLICATION("a · b"),
        /// The pairs with b = 0 are left out.
        DIVISION("a / b"),
        QUADRATIC("a² + ab + b²");

        private final String formula;

        Operation(String formula) {
            this.formula = formula;
        }

        /// As it is written: `a + b`.
        public String formula() {
            return formula;
        }

        IntBinaryOperator modulo(int p) {
            return switch (this) {
                case ADDITION -> (a, b) -> (a + b) % p;
                case SUBTRACTION -> (a, b) -> (a - b + p) % p;
                case MULTIPLICATION -> (a, b) -> a * b % p;
                case DIVISION -> (a, b) -> a * inverse(b, p) % p;
                case QUADRATIC -> (a, b) -> (a * a + a * b + b * b) % p;
            };
        }

        /// b^(p − 2), by Fermat's little theorem.
        private static int inverse(int b, int p) {
            int power = 1;
            for (int i = 0; i < p - 2; i++) {
                power = power * b % p;
            }
            return power;
        }
    }

    public ModularArithmetic {
        if (modulus < 3 || modulus > 199 || !isPrime(modulus)) {
            throw new IllegalArgumentException("Modulus is " + modulus + "; allowed is a prime from 3 to 199.");
        }
        Allowed.trainFraction(trainFraction, modulus * (modulus - firstSecond(operation)));
        Allowed.share(labelNoise);
    }

    /// The lowest b.
    private static int firstSecond(Operation operation) {
        return operation == Operation.DIVISION ? 1 : 0;
    }

    /// Another operation on the same pairs.
    public ModularArithmetic with(Operation other) {
        return new ModularArithmetic(other, modulus, trainFraction, labelNoise);
    }

    @Override
    public String key() {
        return "modular-" + operation.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String title() {
        return "%s mod %d".formatted(operation.formula(), modulus);
    }

    @Override
    public int symbols() {
        return modulus;
    }

    @Override
    public Shape shape() {
        return new Shape(2 * modulus, modulus);
    }

    @Override
    public Dataset dataset(long seed) {
        Batch all = AllPairs.of(modulus, firstSecond(operation), operation.modulo(modulus));
        RandomGenerator random = Draw.from(seed);
        return Draw.withNoise(Draw.split(all, trainFraction, random), labelNoise, random);
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
