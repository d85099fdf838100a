package io.omegascope.cluster;

import java.util.stream.IntStream;

/// Puts columns into clusters.
@FunctionalInterface
public interface Clustering {
    /// Every column by itself.
    Clustering SINGLE = columns -> IntStream.range(0, columns.length).toArray();

    /// @param columns `[columns][samples]`, finite
    /// @return the cluster of each column, numbered from 0 in the order of their first columns
    int[] labels(double[][] columns);
}
