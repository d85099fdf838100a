package io.omegascope.run;

/// What is drawn at random, and from which seed.
///
/// @param data           draws the training samples, and what else a task draws
/// @param initialisation draws the initial weights
/// @param training       draws the order of mini-batches, and silent neurons
public record Seeds(long data, long initialisation, long training) {
    public static Seeds all(long seed) {
        return new Seeds(seed, seed, seed);
    }
}
