package io.omegascope.net;

import org.bytedeco.openblas.global.openblas;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/// The linear-algebra library underneath, loaded once and kept on one thread.
///
/// Threads of our own split the rows; OpenBLAS with threads of its own below them would be several times slower, and its
/// results would depend on their number.
public final class Blas {
    private Blas() {}

    private static final class Loaded {
        static final String CORE = load();

        private static String load() {
            Nd4j.setDefaultDataTypes(DataType.DOUBLE, DataType.DOUBLE);
            openblas.openblas_set_num_threads(1);
            openblas.blas_set_num_threads(1);
            INDArray one = Nd4j.ones(DataType.FLOAT, 1, 1);
            Nd4j.gemm(one, one, one.dup('f'), false, false, 1, 0);
            openblas.openblas_set_num_threads(1);
            return openblas.openblas_get_corename().getString();
        }
    }

    /// Loads the library if it is not loaded yet (one to three seconds), and sets it to one thread.
    ///
    /// @return the type of processor its kernels were chosen for: results are the same to the byte on one type only
    public static String singleThreaded() {
        return Loaded.CORE;
    }
}
