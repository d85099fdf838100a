package io.omegascope.cluster;

import java.util.Objects;

/// A matrix of activations in memory, whose blocks are views.
///
/// @param columns `[units][samples]`
record Columns(double[][] columns, int samples) implements Activations {
    Columns {
        for (double[] column : columns) {
            if (column.length != samples) {
                throw new IllegalArgumentException(
                        "A column has %d samples, the first has %d.".formatted(column.length, samples));
            }
        }
    }

    @Override
    public int units() {
        return columns.length;
    }

    @Override
    public Block block(int from, int count) {
        Objects.checkFromIndexSize(from, count, samples);
        return new Block(columns, from, from, count);
    }
}
