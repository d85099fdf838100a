package io.omegascope.info;

import java.util.Arrays;

/// The log-determinants of all principal submatrices of a correlation matrix, in one depth-first recursion.
///
/// A set grows by one variable at a time, later variables only. The conditional covariance of the later
/// variables given the set (its Schur complement) is carried along, so that a set's log-determinant is its
/// parent's plus the logarithm of one pivot. Most sets lie deep down, where little is left to update:
/// amortised, a set costs a constant.
final class LogDeterminants {
    /// A conditional variance below this, in correlation scale, is taken for zero; an exact duplicate gives -5e-16.
    static final double VANISHING = 1e-10;

    private final int n;
    private final double[] table;
    /// `[set size][n * n]`: conditional covariances given the present set, upper triangles.
    private final double[][] conditional;

    private LogDeterminants(double[][] correlation) {
        n = correlation.length;
        table = new double[1 << n];
        conditional = new double[n + 1][n * n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(correlation[i], 0, conditional[0], i * n, n);
        }
    }

    /// @return `[2ⁿ]`, by bit mask: NaN where a variable's variance vanishes given those before it in the set
    static double[] of(double[][] correlation) {
        LogDeterminants all = new LogDeterminants(correlation);
        Arrays.fill(all.table, Double.NaN);
        all.table[0] = 0;
        all.extend(0, 0, 0);
        return all.table;
    }

    /// Fills in all sets that extend `mask`, of `size` members, by variables from `first` up.
    private void extend(int mask, int size, int first) {
        double[] given = conditional[size];
        for (int v = first; v < n; v++) {
            double pivot = given[v * n + v];
            if (pivot >= VANISHING) {
                int with = mask | 1 << v;
                table[with] = table[mask] + Math.log(pivot);
                if (v + 1 < n) {
                    condition(given, conditional[size + 1], v);
                    extend(with, size + 1, v + 1);
                }
            }
        }
    }

    /// Conditions the variables after `v` on `v` as well.
    private void condition(double[] given, double[] result, int v) {
        int row = v * n;
        double pivot = given[row + v];
        for (int i = v + 1; i < n; i++) {
            double factor = given[row + i] / pivot;
            for (int j = i; j < n; j++) {
                result[i * n + j] = given[i * n + j] - factor * given[row + j];
            }
        }
    }
}
