package io.omegascope.run;

import io.omegascope.cluster.Activations;

/// What the hidden neurons of a run are grouped by, over the inputs that it is measured over: their activations, or
/// the loss gradients by what they receive.
public final class SnapshotActivations {
    private SnapshotActivations() {}

    public static Activations of(RunConfig config, Snapshot snapshot) {
        return Problem.of(config).neurons(snapshot.weights()).grouped();
    }
}
