package io.omegascope.ui;

import io.omegascope.store.RunFollower;
import io.omegascope.store.StoredRun;
import java.util.Optional;

/// A run as it was read.
///
/// @param follower of what another program still writes; empty where none does
record FoundRun(StoredRun stored, Optional<RunFollower> follower) {
    static FoundRun of(StoredRun stored) {
        return new FoundRun(stored, RunFollower.of(stored));
    }

    /// Whether the files say something else than is known of the run: another program went on with it.
    boolean differsFrom(RunModel run) {
        return follower.isPresent()
                || !stored.state().equals(run.state())
                || stored.metrics().size() != run.metrics().size()
                || stored.profiles().size() != run.profiles().size();
    }
}
