package io.omegascope.run;

/// One phase of a run, in epochs.
public record PhaseInterval(Phase phase, int from, int to) {}
