package io.omegascope.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import java.util.Random;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanczosTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 60})
    void agreesWithTheDenseDecomposition(int size) {
        RealMatrix half = MatrixUtils.createRealMatrix(size, size);
        Random random = new Random(size);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                half.setEntry(i, j, random.nextGaussian());
            }
        }
        RealMatrix matrix = half.add(half.transpose());
        double expected = new EigenDecomposition(matrix).getRealEigenvalue(0);
        assertEquals(
                expected,
                new Lanczos(60, 1e-9).largest(size, matrix::operate).orElseThrow(),
                1e-9 * Math.max(1, Math.abs(expected)));
    }

    /// Power iteration would find −9.
    @Test
    void theMostPositiveOneAlsoWhereANegativeOneIsLarger() {
        RealMatrix matrix = MatrixUtils.createRealDiagonalMatrix(new double[] {-9, 4, 3.9, 1, 0, -2});
        assertEquals(4, new Lanczos(6, 1e-10).largest(6, matrix::operate).orElseThrow(), 1e-9);
    }

    @Test
    void nothingButZeros() {
        assertEquals(OptionalDouble.of(0), new Lanczos(9, 1e-3).largest(20, v -> new double[v.length]));
    }

    @Test
    void saysWhenItHasNotConverged() {
        double[] close = new Random(1).doubles(400, 0.999, 1).toArray();
        RealMatrix matrix = MatrixUtils.createRealDiagonalMatrix(close);
        assertTrue(new Lanczos(5, 1e-9).largest(400, matrix::operate).isEmpty());
    }
}
