package io.omegascope.run;

/// Where a retraining starts from.
public enum StartingWeights {
    /// The parent's initial weights.
    INITIAL,
    /// The parent's weights at the snapshot from which the sub-network was chosen.
    SNAPSHOT
}
