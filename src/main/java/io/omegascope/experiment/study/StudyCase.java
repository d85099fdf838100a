package io.omegascope.experiment.study;

import io.omegascope.run.Phase;
import io.omegascope.run.StartingWeights;

/// One choice of synergistic neurons of one run.
///
/// @param run   name of the parent's folder
/// @param epoch of the measurement that they are chosen at
public record StudyCase(String run, int epoch, Group group) {

    /// What is compared over runs.
    ///
    /// @param condition of the runs, for people
    /// @param phase     at whose end neurons are chosen: emergence or delayed emergence
    public record Group(String condition, Phase phase, Choice choice, StartingWeights weights) {
        Group of(String runs) {
            return new Group(runs, phase, choice, weights);
        }

        /// What neurons they are, for people: `order 5, synergy peak, initial weights`.
        public String label() {
            return "%s, %s, %s"
                    .formatted(
                            choice.label(),
                            phase == Phase.EMERGENCE ? "synergy peak" : "delayed emergence",
                            weights == StartingWeights.INITIAL ? "initial weights" : "its weights");
        }
    }
}
