package io.omegascope.cluster;

import io.omegascope.net.Blas;
import org.bytedeco.openblas.global.openblas;

/// Eigenvectors of symmetric matrices, by LAPACK.
final class Eigenvectors {
    private Eigenvectors() {}

    /// The eigenvectors of the least eigenvalues, of length 1 and in ascending order.
    ///
    /// @param matrix `[n * n]`, element i, j at `j * n + i` for i >= j, the rest not read; overwritten
    /// @param count  how many
    /// @return `[n][count]`
    static double[][] least(double[] matrix, int n, int count) {
        Blas.singleThreaded();
        double[] vectors = new double[n * count];
        int failure = openblas.LAPACKE_dsyevr(
                openblas.LAPACK_COL_MAJOR,
                (byte) 'V',
                (byte) 'I',
                (byte) 'L',
                n,
                matrix,
                n,
                0,
                0,
                1,
                count,
                0,
                new int[1],
                new double[n],
                vectors,
                n,
                new int[2 * count]);
        if (failure != 0) {
            throw new ArithmeticException("LAPACK finds no eigenvectors of %d columns: %d".formatted(n, failure));
        }
        double[][] rows = new double[n][count];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < count; k++) {
                rows[i][k] = vectors[k * n + i];
            }
        }
        return rows;
    }
}
