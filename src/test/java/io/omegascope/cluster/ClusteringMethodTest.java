package io.omegascope.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.info.Samples;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// What all methods have in common.
class ClusteringMethodTest {
    @Property(tries = 40)
    void findsTheClustersThatWerePut(
            @ForAll ClusteringMethod method, @ForAll @IntRange(min = 3, max = 24) int clusters, @ForAll long seed) {
        Random random = new Random(seed);
        double[][] factors = Samples.independent(random, clusters, 500);
        int[] planted = IntStream.range(0, 4 * clusters).map(i -> i % clusters).toArray();
        double[][] columns = IntStream.of(planted)
                .mapToObj(factor -> Samples.noisyCopy(random, factors[factor], 0.3))
                .toArray(double[][]::new);
        assertArrayEquals(planted, method.with(clusters, seed).labels(columns));
    }

    @Property(tries = 60)
    void degenerateUnitsAreClusteredLikeOthers(
            @ForAll ClusteringMethod method,
            @ForAll @IntRange(min = 3, max = 24) int clusters,
            @ForAll @IntRange(min = 0, max = 4) int kind,
            @ForAll long seed) {
        double[][] columns = degenerate(kind, new Random(seed));
        int[] labels = method.with(clusters, seed).labels(columns);
        assertEquals(columns.length, labels.length);
        int[] inOrder = Labels.inOrder(labels.clone());
        assertArrayEquals(inOrder, labels);
        assertTrue(Arrays.stream(labels).max().orElse(0) < clusters);
        method.tree(Activations.of(columns))
                .ifPresent(tree -> assertTrue(Arrays.stream(tree.heights()).allMatch(Double::isFinite)));
    }

    private static double[][] degenerate(int kind, Random random) {
        double[][] columns = Samples.independent(random, 30, 100);
        double[] first = columns[0];
        for (int j = 1; j < columns.length; j++) {
            double factor = j % 2 == 0 ? 1 : -1;
            switch (kind) {
                case 0 -> columns[j] = first.clone();
                case 1 -> columns[j] = Arrays.stream(first).map(v -> factor * v).toArray();
                case 2 ->
                    columns[j] = Arrays.stream(columns[j]).map(v -> v * 1e139).toArray();
                case 3 ->
                    columns[j] = Arrays.stream(columns[j]).map(v -> v * 1e-200).toArray();
                default -> columns[j] = j < 25 ? new double[100] : columns[j];
            }
        }
        return columns;
    }

    /// On another thread, and after other calls: the same clusters.
    @Property(tries = 10)
    void isAFunctionOfItsArguments(@ForAll ClusteringMethod method, @ForAll long seed) {
        double[][] columns = Samples.independent(new Random(seed), 60, 200);
        int[] labels = method.with(7, seed).labels(columns);
        int[] again = CompletableFuture.supplyAsync(() -> method.with(7, seed).labels(columns))
                .join();
        assertArrayEquals(labels, again);
    }

    @Example
    void withFewerUnitsThanClustersEachIsItsOwn() {
        for (ClusteringMethod method : ClusteringMethod.values()) {
            assertArrayEquals(new int[] {0, 1, 2}, method.with(10, 0).labels(new double[][] {{1, 2}, {1, 2}, {3, 4}}));
        }
    }

    @Example
    void turningEigenvectorsMovesNoCluster() {
        double[][] points = Samples.independent(new Random(5), 40, 2);
        for (int i = 0; i < points.length; i++) {
            points[i][0] += 10 * (i % 3);
        }
        double[][] turned =
                Arrays.stream(points).map(p -> new double[] {-p[1], p[0]}).toArray(double[][]::new);
        assertArrayEquals(Labels.inOrder(KMeans.labels(points, 3, 1)), Labels.inOrder(KMeans.labels(turned, 3, 1)));
    }
}
