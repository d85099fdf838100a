package io.omegascope.task;

/// Addition modulo a prime: every pair (a, b) is an input, (a + b) mod p its class.
///
/// @param modulus       p, a prime from 3 to 199
/// @param trainFraction share of the p² pairs to learn from; the number is rounded down
public record TaskConfig(int modulus, double trainFraction) {
    public TaskConfig {
        if (modulus < 3 || modulus > 199 || !isPrime(modulus)) {
            throw new IllegalArgumentException("Modulus is " + modulus + "; allowed is a prime from 3 to 199.");
        }
        int train = (int) Math.floor(trainFraction * (modulus * modulus));
        if (!(train >= 1 && train < modulus * modulus)) {
            throw new IllegalArgumentException("Train fraction is " + trainFraction
                    + "; allowed is above 0 and below 1, with a pair on either side.");
        }
    }

    /// The number of training pairs: floor(train fraction · p²).
    public int trainSize() {
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
