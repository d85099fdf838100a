package io.omegascope.experiment.study;

/// One choice of synergistic neurons of one run.
///
/// @param run   name of the parent's folder
/// @param epoch of the measurement that they are chosen at
public record StudyCase(String run, int epoch, Group group) {

    /// What is compared over runs.
    ///
    /// @param condition of the runs, for people
    public record Group(String condition, Selection selection) {}
}
