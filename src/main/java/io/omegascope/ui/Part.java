package io.omegascope.ui;

import io.omegascope.info.Multiplet;
import io.omegascope.run.Profile;
import io.omegascope.run.RetrainMode;
import io.omegascope.run.Retraining;
import io.omegascope.run.RunConfig;
import io.omegascope.run.StartingWeights;

/// The part of a run that is to be retrained.
///
/// @param clusters the multiplet at `epoch`; empty where neurons were chosen one by one
/// @param neurons  those that are isolated
public record Part(RunModel run, int epoch, Multiplet clusters, Multiplet neurons) {
    /// @throws IllegalArgumentException in one sentence, where there is nothing to retrain
    RunConfig config(RetrainMode mode, StartingWeights from, long controlSeed) {
        RunConfig config = run.config()
                .orElseThrow(() -> new IllegalArgumentException("Activations from a file cannot be retrained."));
        Profile profile = run.profiles().get(epoch);
        if (profile == null) {
            throw new IllegalArgumentException(
                    "Epoch " + epoch + " is not measured, so there are no clusters to retrain.");
        }
        return Retraining.config(config, run.id(), epoch, profile, clusters, neurons, mode, from, controlSeed);
    }
}
