package io.omegascope.info;

/// The covariance of variables whose samples come in blocks: [Covariance], bit by bit.
public final class CovarianceSums {
    /// Sums that are kept at once; all blocks but the last are a multiple of it.
    private static final int LANES = 4;

    private final double[][][] sums;
    private long samples;

    public CovarianceSums(int variables) {
        sums = new double[variables][variables][LANES];
    }

    /// @param columns `[variables][count]`, of variables whose mean is zero
    /// @param count   a multiple of four in every block but the last
    public void add(double[][] columns, int count) {
        for (int i = 0; i < columns.length; i++) {
            for (int j = 0; j <= i; j++) {
                add(columns[i], columns[j], count, sums[i][j]);
            }
        }
        samples += count;
    }

    private static void add(double[] x, double[] y, int count, double[] lanes) {
        double a = lanes[0];
        double b = lanes[1];
        double c = lanes[2];
        double d = lanes[3];
        int i = 0;
        for (; i + 3 < count; i += LANES) {
            a += x[i] * y[i];
            b += x[i + 1] * y[i + 1];
            c += x[i + 2] * y[i + 2];
            d += x[i + 3] * y[i + 3];
        }
        for (; i < count; i++) {
            a += x[i] * y[i];
        }
        lanes[0] = a;
        lanes[1] = b;
        lanes[2] = c;
        lanes[3] = d;
    }

    /// @return `[variables][variables]`: the sample covariance, over n - 1
    public double[][] covariance() {
        int n = sums.length;
        double[][] covariance = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double[] lanes = sums[i][j];
                covariance[i][j] = ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3])) / (samples - 1);
                covariance[j][i] = covariance[i][j];
            }
        }
        return covariance;
    }
}
