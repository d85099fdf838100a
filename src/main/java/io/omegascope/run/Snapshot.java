package io.omegascope.run;

import io.omegascope.net.Weights;
import java.util.Optional;

/// The state of a network after `epoch` epochs.
///
/// @param squares the optimiser's running mean of the squared gradient, where a measurement needs it
public record Snapshot(int epoch, Weights weights, Optional<Weights> squares) {
    public Snapshot(int epoch, Weights weights) {
        this(epoch, weights, Optional.empty());
    }
}
