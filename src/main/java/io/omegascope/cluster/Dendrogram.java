package io.omegascope.cluster;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/// The tree of a hierarchical clustering. Units are nodes 0 to n - 1, the i-th merge makes node n + i, as SciPy
/// numbers them.
///
/// @param children `[n - 1][2]`: the nodes that each merge joins, the lower one first
/// @param heights  `[n - 1]`: the distance at which each merge joins them, ascending
public record Dendrogram(int[][] children, double[] heights) {
    public int units() {
        return children.length + 1;
    }

    /// Cuts the tree where that many clusters are left; with fewer units than that each is a cluster of its own.
    ///
    /// @param clusters at least 1
    /// @return the cluster of each unit, numbered from 0 in the order of their first units
    public int[] labels(int clusters) {
        int n = units();
        int merges = Math.max(0, n - clusters);
        int[] roots = new int[n + merges];
        for (int node = roots.length - 1; node >= 0; node--) {
            roots[node] = roots[node] == 0 ? node : roots[node];
            if (node >= n) {
                roots[children[node - n][0]] = roots[node];
                roots[children[node - n][1]] = roots[node];
            }
        }
        return Labels.inOrder(Arrays.copyOf(roots, n));
    }

    /// The units from left to right, so that no lines of the drawn tree cross.
    public int[] leaves() {
        int n = units();
        int[] leaves = new int[n];
        int found = 0;
        Deque<Integer> open = new ArrayDeque<>();
        open.push(2 * n - 2);
        while (!open.isEmpty()) {
            int node = open.pop();
            if (node < n) {
                leaves[found++] = node;
            } else {
                open.push(children[node - n][1]);
                open.push(children[node - n][0]);
            }
        }
        return leaves;
    }
}
