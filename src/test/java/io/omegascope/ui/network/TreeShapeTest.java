package io.omegascope.ui.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.cluster.Dendrogram;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TreeShapeTest {
    /// ((0 2) 4) and (1 3), joined last.
    private final TreeShape shape =
            TreeShape.of(new Dendrogram(new int[][] {{0, 2}, {1, 3}, {4, 5}, {6, 7}}, new double[] {1, 2, 4, 8}));

    @Test
    void unitsStandSideBySideAndMergesOverTheirMiddle() {
        assertArrayEquals(new double[] {0, 0, 0, 0, 0, 0.125, 0.25, 0.5, 1}, shape.height());
        for (int node = 5; node < 9; node++) {
            int[] children = shape.tree().children()[node - 5];
            assertEquals((shape.x()[children[0]] + shape.x()[children[1]]) / 2, shape.x()[node]);
            assertEquals(shape.size()[node], shape.units(node).length);
        }
        assertArrayEquals(shape.leaves(), shape.units(8));
    }

    @Test
    void theCutLeavesAsManySubtrees() {
        for (int clusters = 1; clusters <= 5; clusters++) {
            double cut = shape.cut(clusters);
            long roots = IntStream.range(0, 9)
                    .filter(node -> shape.height()[node] <= cut)
                    .filter(node -> shape.parent()[node] < 0 || shape.height()[shape.parent()[node]] > cut)
                    .count();
            assertEquals(clusters, roots);
        }
    }

    @Test
    void aPlaceIsTheSubtreeThatACutThereLeaves() {
        int leaf = shape.leaves()[0];
        double x = shape.x()[leaf];
        assertEquals(leaf, shape.subtree(x, 0));
        assertEquals(8, shape.subtree(x, 1));
        int middle = shape.subtree(x, 0.4);
        assertTrue(Arrays.stream(shape.units(middle)).anyMatch(u -> u == leaf));
        assertTrue(shape.height()[middle] <= 0.4);
    }
}
