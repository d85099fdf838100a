package io.omegascope.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.omegascope.info.Samples;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import smile.clustering.HierarchicalClustering;
import smile.clustering.linkage.UPGMALinkage;
import smile.math.MathEx;

class CorrelationClusteringTest {
    /// Smile's own linkage rounds distances to floats: heights agree to about seven digits.
    @Property(tries = 30)
    void heightsAreThoseOfSmile(@ForAll @IntRange(min = 2, max = 60) int units, @ForAll long seed) {
        double[][] columns = Samples.independent(new Random(seed), units, 40);
        double[][] distances = new double[units][units];
        for (int i = 0; i < units; i++) {
            for (int j = 0; j < units; j++) {
                distances[i][j] = 1 - Math.abs(MathEx.cor(columns[i], columns[j]));
            }
        }
        double[] expected =
                HierarchicalClustering.fit(new UPGMALinkage(distances)).height();
        Arrays.sort(expected);
        double[] actual = CorrelationClustering.tree(Activations.of(columns)).heights();
        assertEquals(expected.length, actual.length);
        for (int i = 0; i < actual.length; i++) {
            assertEquals(expected[i], actual[i], 2e-6);
        }
    }

    @Example
    void scaleOffsetAndSignDoNotMatter() {
        Random random = new Random(2);
        double[] x = Samples.normal(random, 3000);
        double[] y = Samples.normal(random, 3000);
        double[][] columns = {
            x,
            y,
            Arrays.stream(x).map(v -> 1e6 - 3 * v).toArray(),
            Arrays.stream(y).map(v -> 1e-9 * v).toArray(),
            Samples.noisyCopy(random, x, 0.1)
        };
        assertArrayEquals(new int[] {0, 1, 0, 1, 0}, new CorrelationClustering(2).labels(columns));
    }

    @Example
    void aConstantUnitCorrelatesWithNone() {
        double[][] columns = Samples.independent(new Random(3), 3, 1000);
        Arrays.fill(columns[1], 0.1);
        double[][] correlations = Correlations.absolute(Activations.of(columns));
        assertArrayEquals(new double[] {0, 1, 0}, correlations[1]);
    }

    /// As neurons whose gradient is nothing but zeros.
    @Example
    void constantUnitsAreAClusterOfTheirOwn() {
        double[][] columns = Samples.independent(new Random(3), 6, 1000);
        Arrays.fill(columns[1], 0);
        Arrays.fill(columns[3], 0);
        Arrays.fill(columns[4], 5);
        assertArrayEquals(new int[] {0, 1, 2, 1, 1, 3}, new CorrelationClustering(4).labels(columns));
    }
}
