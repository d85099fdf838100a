package io.omegascope.net;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.openblas.global.openblas;

/// Singular values of a matrix, by LAPACK.
public final class SingularValues {
    private SingularValues() {}

    /// @param columns `[n][m]`: the columns of an m × n matrix
    /// @return the min(m, n) singular values, descending
    public static double[] of(double[][] columns) {
        int n = columns.length;
        int m = n == 0 ? 0 : columns[0].length;
        if (m == 0) {
            return new double[0];
        }
        Blas.singleThreaded();
        try (DoublePointer matrix = new DoublePointer((long) m * n);
                DoublePointer values = new DoublePointer(Math.min(m, n));
                DoublePointer unused = new DoublePointer(1)) {
            for (int j = 0; j < n; j++) {
                matrix.position((long) j * m).put(columns[j], 0, m);
            }
            matrix.position(0);
            int failure = openblas.LAPACKE_dgesdd(
                    openblas.LAPACK_COL_MAJOR, (byte) 'N', m, n, matrix, m, values, unused, m, unused, n);
            if (failure != 0) {
                throw new ArithmeticException(
                        "LAPACK finds no singular values of %d x %d numbers: %d".formatted(m, n, failure));
            }
            double[] found = new double[Math.min(m, n)];
            values.get(found);
            return found;
        }
    }
}
