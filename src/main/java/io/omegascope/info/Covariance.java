package io.omegascope.info;

/// Covariance of variables whose mean is zero.
public final class Covariance {
    private Covariance() {}

    /// The sample covariance, over n - 1.
    ///
    /// @param columns `[variables][samples]`, each of mean zero
    /// @return `[variables][variables]`, symmetric
    public static double[][] of(double[][] columns) {
        return between(columns, columns);
    }

    /// The same, where samples count more than once.
    ///
    /// @param weighted the columns, each sample times how often it counts; the sum of that is the number of samples
    static double[][] between(double[][] weighted, double[][] columns) {
        int n = columns.length;
        double[][] covariance = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                covariance[i][j] = dot(weighted[i], columns[j]) / (columns[i].length - 1);
                covariance[j][i] = covariance[i][j];
            }
        }
        return covariance;
    }

    /// Of some variables, in the order given.
    static double[][] part(double[][] covariance, int... variables) {
        int n = variables.length;
        double[][] part = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                part[i][j] = covariance[variables[i]][variables[j]];
            }
        }
        return part;
    }

    /// Scaled to unit variance. A variable without variance has a row of zeros, its own variance included.
    static double[][] correlation(double[][] covariance) {
        int n = covariance.length;
        double[][] correlation = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double scale = Math.sqrt(covariance[i][i]) * Math.sqrt(covariance[j][j]);
                correlation[i][j] = scale > 0 ? covariance[i][j] / scale : 0;
                correlation[j][i] = correlation[i][j];
            }
            correlation[i][i] = covariance[i][i] > 0 ? 1 : 0;
        }
        return correlation;
    }

    /// Four sums at once, so that one addition does not wait for the last.
    private static double dot(double[] x, double[] y) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 3 < x.length; i += 4) {
            a += x[i] * y[i];
            b += x[i + 1] * y[i + 1];
            c += x[i + 2] * y[i + 2];
            d += x[i + 3] * y[i + 3];
        }
        for (; i < x.length; i++) {
            a += x[i] * y[i];
        }
        return (a + b) + (c + d);
    }
}
