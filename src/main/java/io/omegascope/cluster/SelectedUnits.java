package io.omegascope.cluster;

import java.util.Arrays;

/// Some units of a matrix of activations.
record SelectedUnits(Activations all, int[] selected) implements Activations {
    @Override
    public int samples() {
        return all.samples();
    }

    @Override
    public int units() {
        return selected.length;
    }

    @Override
    public Block block(int from, int count) {
        Block block = all.block(from, count);
        double[][] columns =
                Arrays.stream(selected).mapToObj(j -> block.columns()[j]).toArray(double[][]::new);
        return new Block(columns, block.start(), from, count);
    }
}
