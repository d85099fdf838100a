package io.omegascope.cluster;

import io.omegascope.net.Blas;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/// The inner products of all pairs of columns. The time of a clustering is spent here.
final class Gram {
    /// Rows that are copied out of the heap at a time: a block stays in the cache.
    private static final int ROWS = 512;

    private Gram() {}

    /// ND4J's own symmetric product does nothing in this version, and its general product takes nearly twice as
    /// long, so that OpenBLAS is called on ND4J's memory.
    ///
    /// @param columns `[n][samples]`
    /// @return `[n * n]`: x_i·x_j at `j * n + i` for i >= j, the rest zero
    static double[] lower(double[][] columns) {
        Blas.singleThreaded();
        int n = columns.length;
        int samples = columns[0].length;
        try (INDArray block = Nd4j.createUninitialized(DataType.DOUBLE, new long[] {ROWS, n}, 'f');
                INDArray gram = Nd4j.create(DataType.DOUBLE, new long[] {n, n}, 'f')) {
            DoublePointer rows = new DoublePointer(block.data().pointer());
            DoublePointer sums = new DoublePointer(gram.data().pointer());
            for (int from = 0; from < samples; from += ROWS) {
                int count = Math.min(ROWS, samples - from);
                for (int j = 0; j < n; j++) {
                    rows.position((long) j * count).put(columns[j], from, count);
                }
                openblas_nolapack.cblas_dsyrk(
                        openblas_nolapack.CblasColMajor,
                        openblas_nolapack.CblasLower,
                        openblas_nolapack.CblasTrans,
                        n,
                        count,
                        1,
                        rows.position(0),
                        count,
                        1,
                        sums,
                        n);
            }
            double[] result = new double[n * n];
            sums.get(result);
            return result;
        }
    }
}
