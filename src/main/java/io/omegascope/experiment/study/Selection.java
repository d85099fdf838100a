package io.omegascope.experiment.study;

import io.omegascope.run.Phase;
import io.omegascope.run.StartingWeights;

/// Which neurons of a run are trained again, and from what.
///
/// @param phase at whose end they are chosen: emergence or delayed emergence
public record Selection(Phase phase, Choice choice, StartingWeights weights) {
    /// For people: `order 5, synergy peak, initial weights`.
    public String label() {
        return "%s, %s, %s"
                .formatted(
                        choice.label(),
                        phase == Phase.EMERGENCE ? "synergy peak" : "delayed emergence",
                        weights == StartingWeights.INITIAL ? "initial weights" : "its weights");
    }
}
