package io.omegascope.run;

import io.omegascope.info.SearchResult;
import java.util.Arrays;

/// One snapshot's measurement: constant neurons dropped, the others clustered, pooled, transformed to normal scores,
/// and every multiplet of clusters searched. A pure function on the calling thread.
public final class Measurement {
    private Measurement() {}

    /// @param columns `[neurons][samples]`: the hidden activations, finite
    public static Profile of(double[][] columns, MeasurementConfig config) {
        int[] labels = new int[columns.length];
        Arrays.fill(labels, -1);
        if (columns.length < config.clusters()) {
            return new Profile(0, labels, new double[0][0], SearchResult.EMPTY, "Too few neurons.");
        }
        throw new UnsupportedOperationException("The measurement is being written.");
    }
}
