package io.omegascope.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.omegascope.Golden;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Clusters, merge heights and pooled columns against scikit-learn's FeatureAgglomeration, heights to a relative
/// 1e-9.
class GoldenWardTest {
    @Test
    void clustersOfSixtyColumns() {
        JsonNode golden = Golden.read("agglomeration_400x60.json");
        double[][] columns = Golden.columns(golden.get("X"));
        golden.get("agg").forEach(expected -> assertAgrees(expected, columns));
    }

    @Test
    void clustersOfHiddenActivations() {
        JsonNode golden = Golden.read("agglomeration_Z1_130x250.json");
        double[][] columns = Golden.columns(golden.get("X"));
        golden.get("agg").forEach(expected -> assertAgrees(expected, columns));
    }

    @Test
    void equalColumnsMergeAtHeightZero() {
        JsonNode golden = Golden.read("agglomeration_400x60.json");
        double[][] columns = Golden.columns(golden.get("X"));
        JsonNode degenerate = golden.get("degenerate");
        for (int zero : Golden.ints(degenerate.get("zero_cols"))) {
            columns[zero] = new double[columns[zero].length];
        }
        int[] copy = Golden.ints(degenerate.get("dup_col_copy"));
        columns[copy[1]] = columns[copy[0]].clone();
        assertAgrees(degenerate, columns);
        double[] heights = WardClustering.tree(Activations.of(columns)).heights();
        assertEquals(7, Arrays.stream(heights).filter(h -> h == 0).count());
    }

    private static void assertAgrees(JsonNode expected, double[][] columns) {
        double[] heights = WardClustering.tree(Activations.of(columns)).heights();
        double[] expectedHeights = Golden.doubles(expected.get("distances"));
        assertEquals(expectedHeights.length, heights.length);
        for (int i = 0; i < heights.length; i++) {
            assertEquals(expectedHeights[i], heights[i], 1e-9 * expectedHeights[i]);
        }
        int[] theirs = Golden.ints(expected.get("labels"));
        int[] labels = new WardClustering(expected.get("n_clusters").intValue()).labels(columns);
        assertArrayEquals(byFirst(theirs), labels);
        double[][] pooled = Pooling.means(Activations.of(columns), labels);
        double[] firstRow = Golden.doubles(expected.get("pooled_first_row"));
        double[] means = Golden.doubles(expected.get("pooled_col_means"));
        for (int i = 0; i < labels.length; i++) {
            double[] mine = pooled[labels[i]];
            assertEquals(firstRow[theirs[i]], mine[0], 1e-9 * firstRow[theirs[i]]);
            assertEquals(means[theirs[i]], Arrays.stream(mine).average().orElseThrow(), 1e-9 * means[theirs[i]]);
        }
    }

    /// The same partition, numbered by first members.
    private static int[] byFirst(int[] labels) {
        Map<Integer, Integer> names = new TreeMap<>();
        return IntStream.of(labels)
                .map(label -> names.computeIfAbsent(label, _ -> names.size()))
                .toArray();
    }
}
