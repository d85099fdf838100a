package io.omegascope.cluster;

import java.util.stream.IntStream;

/// Puts units into clusters.
@FunctionalInterface
public interface Clustering {
    /// Every unit by itself.
    Clustering SINGLE = activations -> IntStream.range(0, activations.units()).toArray();

    /// @return the cluster of each unit, numbered from 0 in the order of their first units
    int[] labels(Activations activations);

    /// @param columns `[units][samples]`, finite
    default int[] labels(double[][] columns) {
        return labels(Activations.of(columns));
    }
}
