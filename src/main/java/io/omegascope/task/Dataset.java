package io.omegascope.task;

/// All samples of a task with their split.
///
/// @param all   every sample
/// @param train samples to learn from, ascending
/// @param test  all others, ascending
public record Dataset(Batch all, int[] train, int[] test) {}
