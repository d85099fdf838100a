package io.omegascope.experiment.prediction;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// A run at an epoch of decision, and what became of it.
///
/// @param condition place of its condition among all, from 0
/// @param signals   what was known
/// @param groks     whether test accuracy reaches .9 within the budget
/// @param lead      epochs from the decision until test accuracy .5, of a run that groks; else 0
record Observation(int condition, Map<Signal, Double> signals, boolean groks, int lead) {

    double[] values(List<Signal> wanted) {
        return wanted.stream()
                .mapToDouble(s -> signals.getOrDefault(s, Double.NaN))
                .toArray();
    }

    boolean has(List<Signal> wanted) {
        return Arrays.stream(values(wanted)).allMatch(Double::isFinite);
    }
}
