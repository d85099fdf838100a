package io.omegascope.cluster;

/// Pearson correlations of units.
final class Correlations {
    /// A unit that deviates by less than this share of its mean is constant but for rounding.
    private static final double ROUNDING = 1e-13;

    private Correlations() {}

    /// @return `[units][units]`, symmetric: |r| between 0 and 1, that of a unit with itself 1, of two
    ///     constant units 1, and of a constant unit with any other 0
    static double[][] absolute(Activations activations) {
        int n = activations.units();
        double[] means = means(activations);
        double[] gram = Gram.lower(new CenteredUnits(activations, means));
        for (int j = 0; j < n; j++) {
            double rounding = ROUNDING * means[j];
            if (gram[j * n + j] <= activations.samples() * rounding * rounding) {
                gram[j * n + j] = 0;
            }
        }
        double[][] correlations = new double[n][n];
        for (int j = 0; j < n; j++) {
            correlations[j][j] = 1;
            for (int i = j + 1; i < n; i++) {
                double scale = Math.sqrt(gram[i * n + i]) * Math.sqrt(gram[j * n + j]);
                boolean isConstant = gram[i * n + i] == 0 && gram[j * n + j] == 0;
                double correlation = scale > 0 ? Math.min(1, Math.abs(gram[j * n + i]) / scale) : isConstant ? 1 : 0;
                correlations[i][j] = correlation;
                correlations[j][i] = correlation;
            }
        }
        return correlations;
    }

    private static double[] means(Activations activations) {
        double[] sums = new double[activations.units()];
        activations.forEachBlock(block -> {
            for (int j = 0; j < sums.length; j++) {
                sums[j] += sum(block, j);
            }
        });
        for (int j = 0; j < sums.length; j++) {
            sums[j] /= activations.samples();
        }
        return sums;
    }

    private static double sum(Activations.Block block, int unit) {
        double[] column = block.columns()[unit];
        double sum = 0;
        for (int i = block.start(); i < block.start() + block.count(); i++) {
            sum += column[i];
        }
        return sum;
    }
}
