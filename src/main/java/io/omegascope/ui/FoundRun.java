package io.omegascope.ui;

import io.omegascope.store.RunFollower;
import io.omegascope.store.StoredRun;
import java.io.IOException;
import java.util.Optional;

/// A run as it was read.
///
/// @param follower of what another program still writes; empty where none does
record FoundRun(StoredRun stored, Optional<RunFollower> follower) {
    static FoundRun of(StoredRun stored) throws IOException {
        return new FoundRun(stored, RunFollower.of(stored));
    }
}
