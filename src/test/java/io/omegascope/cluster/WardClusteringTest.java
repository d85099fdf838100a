package io.omegascope.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.omegascope.info.Samples;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import smile.clustering.HierarchicalClustering;

class WardClusteringTest {
    /// Smile's own linkage rounds distances to floats: heights agree to about seven digits.
    @Property(tries = 30)
    void heightsAreThoseOfSmile(@ForAll @IntRange(min = 2, max = 60) int columns, @ForAll long seed) {
        double[][] data = Samples.independent(new Random(seed), columns, 40);
        double[] expected = HierarchicalClustering.fit(smile.clustering.linkage.WardLinkage.of(data))
                .height();
        double[] actual = WardClustering.tree(Activations.of(data)).heights();
        Arrays.sort(expected);
        assertEquals(expected.length, actual.length);
        for (int i = 0; i < actual.length; i++) {
            assertEquals(expected[i], actual[i], 2e-5 * expected[i]);
        }
    }

    @Property(tries = 50)
    void permutedColumnsGiveTheSameClusters(@ForAll @IntRange(min = 12, max = 40) int columns, @ForAll long seed) {
        Random random = new Random(seed);
        double[][] data = Samples.independent(random, columns, 1100);
        int[] permutation = random.ints(0, columns).distinct().limit(columns).toArray();
        double[][] permuted = IntStream.of(permutation).mapToObj(i -> data[i]).toArray(double[][]::new);
        Clustering ward = new WardClustering(10);
        int[] labels = ward.labels(data);
        int[] moved = ward.labels(permuted);
        int[] back = new int[columns];
        for (int i = 0; i < columns; i++) {
            back[permutation[i]] = moved[i];
        }
        assertEquals(parts(labels), parts(back));
        assertArrayEquals(labels, ward.labels(data));
    }

    @Example
    void clustersAreNumberedByTheirFirstColumns() {
        double[][] columns = {{5, 5}, {0, 0.1}, {5, 5.1}, {-9, 4}, {0, 0}};
        assertArrayEquals(new int[] {0, 1, 0, 2, 1}, new WardClustering(3).labels(columns));
    }

    @Example
    void withFewerColumnsThanClustersEachIsItsOwn() {
        assertArrayEquals(new int[] {0, 1, 2}, new WardClustering(10).labels(new double[][] {{1, 2}, {1, 2}, {3, 4}}));
    }

    @Example
    void distancesSurviveCancellation() {
        double[] x = Samples.normal(new Random(3), 1000);
        double[] near = Arrays.stream(x).map(v -> v + 1e-9).toArray();
        double[][] squared = Distances.squared(Activations.of(new double[][] {x, near, x.clone()}));
        assertEquals(1000 * 1e-18, squared[0][1], 1e-6 * 1000 * 1e-18);
        assertEquals(0, squared[0][2]);
        assertEquals(squared[1][0], squared[0][1]);
    }

    @Example
    void theGramMatrixHoldsInnerProducts() {
        double[][] columns = Samples.independent(new Random(4), 7, 1300);
        double[] gram = Gram.lower(Activations.of(columns));
        for (int i = 0; i < 7; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int s = 0; s < 1300; s++) {
                    sum += columns[i][s] * columns[j][s];
                }
                assertEquals(sum, gram[j * 7 + i], 1e-10);
            }
        }
    }

    @Example
    void aPooledVariableIsTheMeanOfItsColumns() {
        double[][] columns = {{1, 2}, {10, 20}, {3, 6}};
        double[][] pooled = Pooling.means(Activations.of(columns), new int[] {0, 1, 0});
        assertArrayEquals(new double[] {2, 4}, pooled[0]);
        assertArrayEquals(new double[] {10, 20}, pooled[1]);
    }

    private static Set<List<Integer>> parts(int[] labels) {
        Set<List<Integer>> parts = new HashSet<>();
        for (int label : labels) {
            parts.add(IntStream.range(0, labels.length)
                    .filter(i -> labels[i] == label)
                    .boxed()
                    .toList());
        }
        return parts;
    }
}
