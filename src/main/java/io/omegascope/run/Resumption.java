package io.omegascope.run;

import io.omegascope.net.LearnerState;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// What a run that goes on has made already.
///
/// @param state    after the last update that is kept; its number of steps is the epoch to go on from
/// @param metrics  of due epochs up to there
/// @param profiles measurements of due epochs up to there; those that are missing are made from kept weights
public record Resumption(
        LearnerState state, List<RunEvent.EpochMetrics> metrics, NavigableMap<Integer, Profile> profiles) {
    public Resumption {
        metrics = List.copyOf(metrics);
        profiles = Collections.unmodifiableNavigableMap(new TreeMap<>(profiles));
    }

    int epoch() {
        return state.steps();
    }
}
