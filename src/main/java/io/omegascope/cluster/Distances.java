package io.omegascope.cluster;

/// Euclidean distances of columns from their Gram matrix.
final class Distances {
    /// Below this share of the squared norms, cancellation would cost a squared distance more than nine digits.
    private static final double CANCELS = 1e-5;

    private Distances() {}

    /// @param columns `[columns][samples]`
    /// @return `[columns][columns]`: |x|² + |y|² - 2 x·y, and the sum of squared differences where that
    ///     cancels, so that equal columns have distance 0
    static double[][] squared(double[][] columns) {
        int n = columns.length;
        double[] gram = Gram.lower(columns);
        double[][] squared = new double[n][n];
        for (int j = 0; j < n; j++) {
            for (int i = j + 1; i < n; i++) {
                double norms = gram[i * n + i] + gram[j * n + j];
                double distance = norms - 2 * gram[j * n + i];
                if (distance < CANCELS * norms) {
                    distance = squaredDifference(columns[i], columns[j]);
                }
                squared[i][j] = distance;
                squared[j][i] = distance;
            }
        }
        return squared;
    }

    private static double squaredDifference(double[] x, double[] y) {
        double even = 0;
        double odd = 0;
        for (int i = 0; i + 1 < x.length; i += 2) {
            double first = x[i] - y[i];
            double second = x[i + 1] - y[i + 1];
            even += first * first;
            odd += second * second;
        }
        double last = x.length % 2 == 1 ? x[x.length - 1] - y[y.length - 1] : 0;
        return even + odd + last * last;
    }
}
