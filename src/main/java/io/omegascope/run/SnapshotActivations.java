package io.omegascope.run;

import io.omegascope.net.HiddenLayer;

/// What the hidden neurons of a run do over the inputs that it is measured over.
public final class SnapshotActivations {
    private SnapshotActivations() {}

    /// @return `[neurons][samples]`
    public static double[][] of(RunConfig config, Snapshot snapshot) {
        return HiddenLayer.activations(snapshot.weights(), Problem.of(config).measured());
    }
}
