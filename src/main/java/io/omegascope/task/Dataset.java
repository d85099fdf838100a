package io.omegascope.task;

/// All samples of a task with their split. Every input is two one-hot vectors in one.
///
/// @param inputs  length of an input
/// @param classes number of classes
/// @param first   `[samples]`: index of the first one in the input, below `inputs / 2`
/// @param second  `[samples]`: index of the second one, from `inputs / 2` up
/// @param target  `[samples]`: class
/// @param train   samples to learn from, ascending
/// @param test    all others, ascending
public record Dataset(int inputs, int classes, int[] first, int[] second, int[] target, int[] train, int[] test) {}
