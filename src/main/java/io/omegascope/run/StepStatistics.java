package io.omegascope.run;

/// The speed of a training loop after its first 100 epochs.
///
/// @param epochsPerSecond  epochs by wall time of the loop, with due evaluations, without pauses; NaN for a short run
/// @param stepMilliseconds median over epochs of the time of one update, to within 0.5%; NaN for a short run
public record StepStatistics(double epochsPerSecond, double stepMilliseconds) {}
