package io.omegascope.cluster;

/// A matrix of activations less the mean of each unit.
///
/// @param means `[units]`
record CenteredUnits(Activations all, double[] means) implements Activations {
    @Override
    public int samples() {
        return all.samples();
    }

    @Override
    public int units() {
        return all.units();
    }

    @Override
    public Block block(int from, int count) {
        Block block = all.block(from, count);
        double[][] centered = new double[means.length][count];
        for (int j = 0; j < centered.length; j++) {
            subtract(block.columns()[j], block.start(), means[j], centered[j]);
        }
        return new Block(centered, 0, from, count);
    }

    private static void subtract(double[] column, int start, double mean, double[] difference) {
        for (int i = 0; i < difference.length; i++) {
            difference[i] = column[start + i] - mean;
        }
    }
}
