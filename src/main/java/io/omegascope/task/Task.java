package io.omegascope.task;

/// What a network learns. A new task is a record here, a name in the store's `Json`, and its parameters in the list
/// of `run.Parameters`.
public sealed interface Task permits ModularArithmetic {
    /// One word for commands and files, such as `modular-addition`.
    String key();

    /// Share of the samples to learn from; the number is rounded down.
    double trainFraction();

    /// Share of the training samples whose class is replaced by another one, drawn uniformly.
    double labelNoise();

    /// @param seed draws the training samples, and whatever else the task draws
    Dataset dataset(long seed);

    /// The samples without their split are known before they are made: what a network for them looks like.
    Shape shape();

    /// @param symbols of a task over pairs of symbols, else 0
    /// @param width   the length of an input vector
    /// @param outputs of a network
    /// @param classes whether the outputs are classes, rather than values to be met
    record Shape(int symbols, int width, int outputs, boolean classes) {}
}
