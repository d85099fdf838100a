package io.omegascope.cluster;

import io.omegascope.net.Blas;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/// The inner products of all pairs of columns. The time of a clustering is spent here.
final class Gram {
    private Gram() {}

    /// ND4J's own symmetric product does nothing in this version, and its general product takes nearly twice as
    /// long, so that OpenBLAS is called on ND4J's memory.
    ///
    /// @return `[n * n]`, n being the number of units: x_i·x_j at `j * n + i` for i >= j, the rest zero
    static double[] lower(Activations activations) {
        Blas.singleThreaded();
        int n = activations.units();
        try (INDArray copy = Nd4j.createUninitialized(DataType.DOUBLE, new long[] {Activations.BLOCK, n}, 'f');
                INDArray gram = Nd4j.create(DataType.DOUBLE, new long[] {n, n}, 'f')) {
            DoublePointer rows = new DoublePointer(copy.data().pointer());
            DoublePointer sums = new DoublePointer(gram.data().pointer());
            activations.forEachBlock(block -> add(block, rows, sums));
            double[] result = new double[n * n];
            sums.get(result);
            return result;
        }
    }

    private static void add(Activations.Block block, DoublePointer rows, DoublePointer sums) {
        int n = block.columns().length;
        int count = block.count();
        for (int j = 0; j < n; j++) {
            rows.position((long) j * count).put(block.columns()[j], block.start(), count);
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
}
