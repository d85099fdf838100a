package io.omegascope.ui.pareto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SmoothingTest {
    private static final double SIGMA = 0.08;

    @Property(tries = 100)
    void isTheMeanOfAllValuesUnderAGaussian(
            @ForAll @IntRange(min = 1, max = 400) int count,
            @ForAll @IntRange(min = 1, max = 300) int step,
            @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] positions = IntStream.range(0, count)
                .mapToDouble(i -> Math.log10(1.0 + i * step))
                .toArray();
        double[] values = random.doubles(count).toArray();
        assertArrayEquals(slow(positions, values), Smoothing.of(SIGMA, positions, values), 0.003);
    }

    @Test
    void nothingStaysNothing() {
        assertEquals(0, Smoothing.of(SIGMA, new double[0], new double[0]).length);
    }

    private static double[] slow(double[] positions, double[] values) {
        double[] means = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double sum = 0;
            double weights = 0;
            for (int j = 0; j < values.length; j++) {
                double distance = (positions[j] - positions[i]) / SIGMA;
                double weight = Math.exp(-0.5 * distance * distance);
                sum += weight * values[j];
                weights += weight;
            }
            means[i] = sum / weights;
        }
        return means;
    }
}
