package io.omegascope.ui.surface;

import io.omegascope.run.Snapshot;
import io.omegascope.ui.RunModel;
import java.util.List;
import java.util.concurrent.Callable;

/// The weights that runs of this sitting keep.
interface KeptWeights {
    /// The epochs of which weights of a run are kept, ascending.
    List<Integer> epochs(RunModel run);

    /// @return reads them, on any thread; fails in one sentence where they are not kept
    Callable<Snapshot> at(RunModel run, int epoch);
}
