package io.omegascope.experiment.study;

import io.omegascope.run.Phase;
import io.omegascope.run.StartingWeights;

/// One choice of synergistic neurons of one run.
///
/// @param run   name of the parent's folder
/// @param phase at whose end the neurons are chosen: emergence or delayed emergence
/// @param epoch of that measurement
/// @param order clusters in the multiplet
public record StudyCase(String run, Phase phase, int epoch, int order, StartingWeights weights) {
    /// What is compared over runs.
    public record Group(Phase phase, int order, StartingWeights weights) {}

    public Group group() {
        return new Group(phase, order, weights);
    }
}
