package io.omegascope.net;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.util.Locale;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/// The linear-algebra library underneath, loaded once and kept on one thread.
///
/// Threads of our own split the rows; OpenBLAS with threads of its own below them would be several times slower, and
/// its results would depend on their number.
public final class Blas {
    private Blas() {}

    private static final class Loaded {
        static final String CORE = load();

        private static String load() {
            Nd4j.setDefaultDataTypes(DataType.DOUBLE, DataType.DOUBLE);
            INDArray one = Nd4j.ones(DataType.FLOAT, 1, 1);
            Nd4j.gemm(one, one, one.dup('f'), false, false, 1, 0);
            openblas_nolapack.blas_set_num_threads(1);
            NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
            return core();
        }

        /// OpenBLAS names the processor it was tuned for in a function that its Java binding leaves out.
        private static String core() {
            return SymbolLookup.loaderLookup()
                    .find("openblas_get_corename")
                    .map(Loaded::call)
                    .orElse(System.getProperty("os.arch"))
                    .toLowerCase(Locale.ROOT);
        }

        @SuppressWarnings("restricted") // a native function that takes nothing and returns a constant text
        private static String call(MemorySegment function) {
            try {
                MemorySegment text = (MemorySegment) Linker.nativeLinker()
                        .downcallHandle(function, FunctionDescriptor.of(ValueLayout.ADDRESS))
                        .invokeExact();
                return text.reinterpret(64).getString(0);
            } catch (Throwable e) {
                throw new IllegalStateException("OpenBLAS does not say which processor it was tuned for.", e);
            }
        }
    }

    /// Loads the library if it is not loaded yet (one to three seconds), and sets it to one thread.
    ///
    /// @return the type of processor its kernels were chosen for, such as `skylakex`: results are the same to the
    ///     byte on one type only
    public static String singleThreaded() {
        return Loaded.CORE;
    }
}
