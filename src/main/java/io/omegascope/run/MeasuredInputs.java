package io.omegascope.run;

/// The inputs over which hidden activations are measured.
public enum MeasuredInputs {
    ALL,
    TRAINING
}
