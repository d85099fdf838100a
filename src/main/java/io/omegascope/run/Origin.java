package io.omegascope.run;

/// Where a run's first weights come from.
public sealed interface Origin {
    /// Drawn by the initialisation seed.
    record Fresh() implements Origin {}

    /// A sub-network of another run, trained again from epoch 0 with a fresh optimiser on the same data.
    ///
    /// @param parentRun the parent's identifier
    /// @param epoch     the parent's snapshot that the multiplet was chosen at
    /// @param controlSeed draws the neurons of a control; 0 for the other modes
    record Retrained(
            String parentRun,
            int epoch,
            SubNetwork subNetwork,
            RetrainMode mode,
            StartingWeights from,
            long controlSeed)
            implements Origin {}
}
