package io.omegascope.run;

/// What is drawn at random, and from which seed.
///
/// @param data           draws the training pairs
/// @param initialisation draws the initial weights
public record Seeds(long data, long initialisation) {
    public static Seeds both(long seed) {
        return new Seeds(seed, seed);
    }
}
