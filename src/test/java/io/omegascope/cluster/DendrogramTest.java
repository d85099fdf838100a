package io.omegascope.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Example;

class DendrogramTest {
    /// Units 1 and 3 merge first, then 0 joins them, then 2 and 4 merge, then all do.
    private static final Dendrogram TREE =
            new Dendrogram(new int[][] {{1, 3}, {0, 5}, {2, 4}, {6, 7}}, new double[] {1, 2, 3, 4});

    @Example
    void cutsAtAnyNumberOfClusters() {
        assertArrayEquals(new int[] {0, 0, 0, 0, 0}, TREE.labels(1));
        assertArrayEquals(new int[] {0, 0, 1, 0, 1}, TREE.labels(2));
        assertArrayEquals(new int[] {0, 0, 1, 0, 2}, TREE.labels(3));
        assertArrayEquals(new int[] {0, 1, 2, 1, 3}, TREE.labels(4));
        assertArrayEquals(new int[] {0, 1, 2, 3, 4}, TREE.labels(5));
        assertArrayEquals(new int[] {0, 1, 2, 3, 4}, TREE.labels(9));
    }

    @Example
    void leavesStandInTheOrderOfTheDrawnTree() {
        assertArrayEquals(new int[] {0, 1, 3, 2, 4}, TREE.leaves());
    }

    @Example
    void oneUnitIsItsOwnTree() {
        Dendrogram single = new Dendrogram(new int[0][], new double[0]);
        assertEquals(1, single.units());
        assertArrayEquals(new int[] {0}, single.leaves());
        assertArrayEquals(new int[] {0}, single.labels(3));
    }
}
