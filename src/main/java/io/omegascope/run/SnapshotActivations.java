package io.omegascope.run;

/// What the hidden neurons of a run do over the inputs that it is measured over.
public final class SnapshotActivations {
    private SnapshotActivations() {}

    /// @return `[neurons][samples]`
    public static double[][] of(RunConfig config, Snapshot snapshot) {
        return Problem.of(config).activations(snapshot.weights());
    }
}
