package io.omegascope.info;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class GaussianCopulaTest {
    @Property(tries = 200)
    void ordersAsAComparatorWould(@ForAll @Size(max = 200) @DoubleRange(min = -1e9, max = 1e9) double[] values) {
        for (int i = 0; i + 3 < values.length; i += 3) {
            values[i] = values[i + 1];
        }
        int[] expected = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i] + 0.0))
                .mapToInt(Integer::intValue)
                .toArray();
        assertArrayEquals(expected, Ranking.order(values));
    }

    @Example
    void ordersExtremeValuesAndBothZeros() {
        double[] values = {0.0, Double.MAX_VALUE, -0.0, -Double.MIN_VALUE, 0.0, -Double.MAX_VALUE, Double.MIN_VALUE};
        assertArrayEquals(new int[] {5, 3, 0, 2, 4, 6, 1}, Ranking.order(values));
    }

    /// Ranks 1, 2½, 2½ and 4 of four samples; quantiles of the normal distribution at 0.2, 0.5 and 0.8.
    @Example
    void tiesShareTheMeanOfTheirRanks() {
        double tail = 0.8416212335729143;
        assertArrayEquals(new double[] {tail, 0, -tail, 0}, scores(new double[] {9, 5, -1, 5}, Ties.AVERAGE), 1e-15);
    }

    /// Quantiles at 0.2, 0.4, 0.6 and 0.8.
    @Example
    void ordinalTiesFollowTheOrderOfSamples() {
        double tail = 0.8416212335729143;
        double middle = 0.2533471031357997;
        assertArrayEquals(
                new double[] {tail, -middle, -tail, middle}, scores(new double[] {9, 5, -1, 5}, Ties.ORDINAL), 1e-15);
    }

    @Property(tries = 50)
    void averageTiesDoNotDependOnTheOrderOfSamples(@ForAll long seed) {
        Random random = new Random(seed);
        double[] values = random.ints(300, 0, 40).asDoubleStream().toArray();
        int[] shuffled = random.ints(0, 300).distinct().limit(300).toArray();
        double[] moved = IntStream.of(shuffled).mapToDouble(i -> values[i]).toArray();
        double[] expected = scores(values, Ties.AVERAGE);
        double[] actual = scores(moved, Ties.AVERAGE);
        for (int i = 0; i < shuffled.length; i++) {
            assertEquals(expected[shuffled[i]], actual[i], 1e-13);
        }
    }

    @Property(tries = 50)
    void onlyTheOrderOfValuesMatters(@ForAll long seed) {
        double[] values = Samples.normal(new Random(seed), 100);
        double[] stretched = Arrays.stream(values).map(Math::exp).toArray();
        for (Ties ties : Ties.values()) {
            assertArrayEquals(scores(values, ties), scores(stretched, ties));
        }
    }

    @Property(tries = 50)
    void randomTiesAreAMatterOfTheSeedAndOfTiesAlone(@ForAll long seed) {
        double[] values = new Random(seed).ints(200, 0, 30).asDoubleStream().toArray();
        double[] random = scores(values, Ties.RANDOM);
        assertArrayEquals(random, scores(values, Ties.RANDOM));
        double[] sorted = random.clone();
        Arrays.sort(sorted);
        double[] ordinal = scores(values, Ties.ORDINAL);
        Arrays.sort(ordinal);
        assertArrayEquals(ordinal, sorted, 1e-12);
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values.length; j++) {
                assertTrue(values[i] >= values[j] || random[i] < random[j]);
            }
        }
    }

    @Example
    void tiedSamplesAreCounted() {
        double[][] columns = {{1, 2, 3, 4}, {1, 1, 3, 4}, {2, 2, 2, 2}, {-0.0, 0.0, 1, 1}};
        assertArrayEquals(
                new double[] {0, 0.5, 1, 1},
                GaussianCopula.transform(columns, Ties.AVERAGE, 0).tied());
    }

    private static double[] scores(double[] values, Ties ties) {
        return GaussianCopula.transform(new double[][] {values}, ties, 5).scores()[0];
    }
}
