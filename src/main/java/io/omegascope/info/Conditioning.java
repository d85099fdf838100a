package io.omegascope.info;

import org.jspecify.annotations.Nullable;

/// How far a covariance is from singular, read off the inverse of its Cholesky factor.
///
/// @param inverse `[n][n]`: the lower triangle of the inverse factor, or null where a pivot is too small
record Conditioning(double @Nullable [][] inverse) {
    /// Above this conditional variance, in correlation scale, ordinary precision leaves eleven digits of a logarithm.
    private static final double SMALL = 1e-5;

    static Conditioning of(double[][] covariance) {
        int n = covariance.length;
        double[][] factor = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = covariance[i][j];
                for (int l = 0; l < j; l++) {
                    rest -= factor[i][l] * factor[j][l];
                }
                if (i == j && !(rest >= SMALL)) {
                    return new Conditioning(null);
                }
                factor[i][j] = i == j ? Math.sqrt(rest) : rest / factor[j][j];
            }
        }
        return new Conditioning(inverse(factor));
    }

    private static double[][] inverse(double[][] factor) {
        int n = factor.length;
        double[][] inverse = new double[n][n];
        for (int j = 0; j < n; j++) {
            inverse[j][j] = 1 / factor[j][j];
            for (int i = j + 1; i < n; i++) {
                double sum = 0;
                for (int l = j; l < i; l++) {
                    sum += factor[i][l] * inverse[l][j];
                }
                inverse[i][j] = -sum / factor[i][i];
            }
        }
        return inverse;
    }

    /// The diagonal of the inverse of a matrix that is well away from singular.
    static double[] precision(double[][] matrix) {
        double[][] known = of(matrix).inverse;
        double[] precision = new double[matrix.length];
        for (int i = 0; known != null && i < precision.length; i++) {
            for (int j = 0; j <= i; j++) {
                precision[j] += known[i][j] * known[i][j];
            }
        }
        return precision;
    }

    /// Whether every variable has variance left, given all others.
    boolean isSafe() {
        double[][] known = inverse;
        if (known == null) {
            return false;
        }
        for (int j = 0; j < known.length; j++) {
            double precision = 0;
            for (int i = j; i < known.length; i++) {
                precision += known[i][j] * known[i][j];
            }
            if (!(precision <= 1 / SMALL)) {
                return false;
            }
        }
        return true;
    }

    /// The same for a variable outside, whose precision grows by what these say of it.
    ///
    /// @param weights of the variable in the regression of each of these
    boolean isSafe(double precision, double[] weights) {
        double[][] known = inverse;
        if (known == null) {
            return false;
        }
        double sum = precision;
        for (int i = 0; i < weights.length; i++) {
            double part = 0;
            for (int j = 0; j <= i; j++) {
                part += known[i][j] * weights[j];
            }
            sum += part * part;
        }
        return sum <= 1 / SMALL;
    }
}
