package io.omegascope.ui.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DecimationTest {
    @Test
    void keepsFirstLowestHighestAndLastOfEachColumn() {
        double[] x = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 1.0, 2.5};
        double[] y = {5, 6, 1, 4, 9, 7, 3, 2};

        int kept = Decimation.columns(x, y, 8);

        assertArrayEquals(new double[] {0.1, 0.3, 0.5, 0.6, 1.0, 2.5}, Arrays.copyOf(x, kept));
        assertArrayEquals(new double[] {5, 1, 9, 7, 3, 2}, Arrays.copyOf(y, kept));
    }

    @Test
    void losesNoSpikeOfManyPoints() {
        SplittableRandom random = new SplittableRandom(1);
        int count = 100_000;
        double[] x = random.doubles(count, 0, 700).sorted().toArray();
        double[] y = random.doubles(count, 0, 1).toArray();
        y[54_321] = 40;
        y[77_777] = -40;
        Map<Integer, double[]> before = extremes(x, y, count);

        int kept = Decimation.columns(x, y, count);

        assertTrue(kept <= 4 * 700, "four points a column at most, not " + kept);
        Map<Integer, double[]> after = extremes(x, y, kept);
        assertEquals(before.keySet(), after.keySet());
        before.forEach((column, extremes) -> assertArrayEquals(extremes, after.get(column)));
        assertTrue(Arrays.stream(y, 0, kept).anyMatch(v -> v == 40));
        for (int i = 1; i < kept; i++) {
            assertTrue(x[i - 1] <= x[i], "in order");
        }
    }

    @Test
    void leavesFewPointsAlone() {
        double[] x = {0, 10, 20};
        double[] y = {1, 2, 3};
        assertEquals(3, Decimation.columns(x, y, 3));
        assertEquals(0, Decimation.columns(x, y, 0));
    }

    private static Map<Integer, double[]> extremes(double[] x, double[] y, int count) {
        Map<Integer, double[]> extremes = new HashMap<>();
        for (int i = 0; i < count; i++) {
            double[] column = extremes.computeIfAbsent(
                    (int) x[i], _ -> new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY});
            column[0] = Math.min(column[0], y[i]);
            column[1] = Math.max(column[1], y[i]);
        }
        return extremes;
    }
}
