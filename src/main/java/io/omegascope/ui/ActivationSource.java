package io.omegascope.ui;

import io.omegascope.cluster.Activations;
import java.util.concurrent.Callable;

/// The activations behind the groups of one run; its gradients where it is grouped by them.
@FunctionalInterface
public interface ActivationSource {
    /// @param epoch a measured one
    /// @return reads them, on any thread; fails in one sentence where they are not kept
    Callable<Activations> at(int epoch);

    /// The measured epoch nearest to a measured one of which activations can be had.
    default int nearest(int epoch) {
        return epoch;
    }
}
