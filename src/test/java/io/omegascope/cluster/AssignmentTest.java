package io.omegascope.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class AssignmentTest {
    @Property(tries = 60)
    void noOrderIsWorthMore(@ForAll @IntRange(min = 1, max = 6) int n, @ForAll long seed) {
        Random random = new Random(seed);
        double[][] worth = new double[n][n];
        Arrays.stream(worth).forEach(row -> Arrays.setAll(row, _ -> random.nextGaussian()));
        int[] rows = Assignment.rows(worth);
        assertArrayEquals(
                IntStream.range(0, n).toArray(), Arrays.stream(rows).sorted().toArray());
        double sum = IntStream.range(0, n).mapToDouble(j -> worth[rows[j]][j]).sum();
        assertEquals(best(worth, 0, new boolean[n]), sum, 1e-9);
    }

    /// Every order is tried.
    private static double best(double[][] worth, int column, boolean[] taken) {
        if (column == worth.length) {
            return 0;
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < worth.length; row++) {
            if (!taken[row]) {
                taken[row] = true;
                best = Math.max(best, worth[row][column] + best(worth, column + 1, taken));
                taken[row] = false;
            }
        }
        return best;
    }
}
