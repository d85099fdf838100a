package io.omegascope.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import smile.clustering.HierarchicalClustering;

/// Ward's linkage in double precision, by chains of nearest neighbours: from any cluster to its nearest, from
/// there to its nearest, until two are each other's nearest, which merge (Murtagh 1983, Müllner 2011). Takes n²
/// steps and reads ties as SciPy does. Smile's own linkage keeps distances as floats, too coarse to agree with
/// other programs.
final class WardLinkage {
    private record Merge(int a, int b, double height) {}

    private final int n;
    /// `[n][n]`, squared; a merged cluster lives on at the index of its second part.
    private final double[][] distances;
    private final int[] sizes;
    private final int[] chain;
    private int links;

    private WardLinkage(double[][] squared) {
        n = squared.length;
        distances = squared;
        sizes = new int[n];
        Arrays.fill(sizes, 1);
        chain = new int[n];
    }

    /// @param squared Euclidean distances, squared and symmetric; overwritten
    /// @return the merges by height, the distance of two single columns being the height at which they merge
    static HierarchicalClustering tree(double[][] squared) {
        WardLinkage linkage = new WardLinkage(squared);
        List<Merge> merges = new ArrayList<>();
        while (merges.size() < linkage.n - 1) {
            merges.add(linkage.next());
        }
        merges.sort(Comparator.comparingDouble(Merge::height));
        return numbered(merges);
    }

    private Merge next() {
        if (links == 0) {
            chain[links++] = firstActive();
        }
        while (true) {
            int last = chain[links - 1];
            int previous = links > 1 ? chain[links - 2] : -1;
            int nearest = nearest(last, previous);
            if (nearest == previous) {
                links -= 2;
                return merge(Math.min(last, previous), Math.max(last, previous));
            }
            chain[links++] = nearest;
        }
    }

    private int firstActive() {
        int i = 0;
        while (sizes[i] == 0) {
            i++;
        }
        return i;
    }

    /// The nearest cluster to `from`; `preferred` wins ties, or else the lowest index.
    private int nearest(int from, int preferred) {
        double[] row = distances[from];
        int nearest = preferred;
        double least = preferred < 0 ? Double.POSITIVE_INFINITY : row[preferred];
        for (int i = 0; i < n; i++) {
            if (row[i] < least && sizes[i] > 0 && i != from) {
                least = row[i];
                nearest = i;
            }
        }
        return nearest;
    }

    private Merge merge(int a, int b) {
        double between = distances[a][b];
        int sizeA = sizes[a];
        int sizeB = sizes[b];
        sizes[a] = 0;
        for (int i = 0; i < n; i++) {
            if (sizes[i] > 0 && i != b) {
                double sum = (sizeA + sizes[i]) * distances[a][i]
                        + (sizeB + sizes[i]) * distances[b][i]
                        - sizes[i] * between;
                double distance = Math.max(0, sum / (sizeA + sizeB + sizes[i]));
                distances[b][i] = distance;
                distances[i][b] = distance;
            }
        }
        sizes[b] = sizeA + sizeB;
        return new Merge(a, b, Math.sqrt(between));
    }

    /// As Smile numbers them: columns are nodes 0 to n - 1, the i-th merge makes node n + i.
    private static HierarchicalClustering numbered(List<Merge> merges) {
        int n = merges.size() + 1;
        int[] parents = new int[2 * n - 1];
        int[][] children = new int[n - 1][];
        double[] heights = new double[n - 1];
        for (int i = 0; i < 2 * n - 1; i++) {
            parents[i] = i;
        }
        for (int i = 0; i < n - 1; i++) {
            int a = root(parents, merges.get(i).a());
            int b = root(parents, merges.get(i).b());
            children[i] = new int[] {Math.min(a, b), Math.max(a, b)};
            heights[i] = merges.get(i).height();
            parents[a] = n + i;
            parents[b] = n + i;
        }
        return new HierarchicalClustering(children, heights);
    }

    private static int root(int[] parents, int node) {
        while (parents[node] != node) {
            parents[node] = parents[parents[node]];
            node = parents[node];
        }
        return node;
    }
}
