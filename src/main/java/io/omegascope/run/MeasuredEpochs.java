package io.omegascope.run;

/// At which epochs synergy and redundancy are measured.
public enum MeasuredEpochs {
    /// Wherever metrics are taken.
    DUE,
    /// Nowhere: a run that only asks when it generalises is faster.
    NONE
}
