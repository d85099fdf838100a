package io.omegascope.run;

import io.omegascope.net.LearnerState;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// What a run that goes on has made already.
///
/// @param epoch    to go on from
/// @param state    after the last update that is kept; of an epoch that is due, or after which the run was stopped
/// @param metrics  of due epochs up to there
/// @param profiles measurements of due epochs up to there; those that are missing are made from kept weights
public record Resumption(
        int epoch, LearnerState state, List<RunEvent.EpochMetrics> metrics, NavigableMap<Integer, Profile> profiles) {
    public Resumption {
        metrics = List.copyOf(metrics);
        profiles = Collections.unmodifiableNavigableMap(new TreeMap<>(profiles));
    }
}
