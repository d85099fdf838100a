package io.omegascope.ui.network;

import io.omegascope.cluster.Dendrogram;
import java.util.Arrays;

/// Where the nodes of a dendrogram are drawn. Nodes are numbered as the dendrogram numbers them.
///
/// @param x      from 0 at the left to 1 at the right
/// @param height from 0 for single units to 1 for the whole tree
/// @param parent of each node, -1 for the root
/// @param size   units under each node
/// @param leaves units from left to right
record TreeShape(Dendrogram tree, double[] x, double[] height, int[] parent, int[] size, int[] leaves) {
    static TreeShape of(Dendrogram tree) {
        int n = tree.units();
        int nodes = 2 * n - 1;
        double[] x = new double[nodes];
        double[] height = new double[nodes];
        int[] parent = new int[nodes];
        int[] size = new int[nodes];
        int[] leaves = tree.leaves();
        Arrays.fill(parent, -1);
        Arrays.fill(size, 0, n, 1);
        for (int place = 0; place < n; place++) {
            x[leaves[place]] = (place + 0.5) / n;
        }
        double top = n > 1 ? tree.heights()[n - 2] : 1;
        for (int node = n; node < nodes; node++) {
            int[] children = tree.children()[node - n];
            x[node] = (x[children[0]] + x[children[1]]) / 2;
            height[node] = top > 0 ? tree.heights()[node - n] / top : 0;
            size[node] = size[children[0]] + size[children[1]];
            parent[children[0]] = node;
            parent[children[1]] = node;
        }
        return new TreeShape(tree, x, height, parent, size, leaves);
    }

    int nodes() {
        return x.length;
    }

    /// The height between the merges that a cut into so many clusters keeps and those it undoes.
    double cut(int clusters) {
        int n = tree.units();
        int kept = n - clusters; // merges below the cut
        if (kept < 0 || kept >= n - 1) {
            return kept < 0 ? 0 : 1;
        }
        double below = kept == 0 ? 0 : height[n + kept - 1];
        return (below + height[n + kept]) / 2;
    }

    /// The largest subtree at a place that a cut at its height would leave whole.
    int subtree(double placeX, double placeHeight) {
        int node = leaves[Math.clamp((int) (placeX * leaves.length), 0, leaves.length - 1)];
        while (parent[node] >= 0 && height[parent[node]] <= placeHeight) {
            node = parent[node];
        }
        return node;
    }

    /// The units under a node, from left to right.
    int[] units(int node) {
        int first = node;
        while (first >= tree.units()) {
            first = tree.children()[first - tree.units()][0];
        }
        int start = (int) (x[first] * leaves.length);
        return Arrays.copyOfRange(leaves, start, start + size[node]);
    }
}
