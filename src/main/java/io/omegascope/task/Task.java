package io.omegascope.task;

/// What a network learns. A new task is
///
/// 1. a record here, whose constructor refuses what is not allowed, permitted below;
/// 2. its default in [Tasks#ALL];
/// 3. its name in files, in the store's `Json`;
/// 4. its own components in the list of `run.TaskParameters`: from there they are options of commands and fields of the
///    window. What another task has already, such as the label noise, is there.
///
/// The order of what is drawn from a seed must not change afterwards, since runs are repeated from their seed.
public sealed interface Task
        permits ModularArithmetic, PermutationComposition, SparseParity, XorClusters, SingleIndex, Table {
    /// One word for commands and files, such as `modular-addition`.
    String key();

    /// A few words for people, with the size of the task: `a + b mod 97`.
    String title();

    /// Noise on the targets of the training samples; test samples stay clean. For classes the share of the samples
    /// whose class is replaced by another one, drawn uniformly; for values a standard deviation.
    double labelNoise();

    /// @param seed draws the training samples, and whatever else the task draws
    Dataset dataset(long seed);

    /// How many symbols there are in a task over pairs of symbols, else 0.
    default int symbols() {
        return 0;
    }

    /// Whether the targets are classes, rather than values to be met.
    default boolean hasClasses() {
        return true;
    }

    /// What a network for this task looks like. A task that reads files reads them.
    Shape shape();

    /// The same with digests of the files that it reads, so that a run of it can be repeated.
    ///
    /// @throws IllegalArgumentException in one sentence, if they cannot be read or are others than they were
    default Task pinned() {
        return this;
    }

    /// @param width   the length of an input vector
    /// @param outputs of a network
    record Shape(int width, int outputs) {}
}
