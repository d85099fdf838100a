package io.omegascope.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// Linkage in double precision, by chains of nearest neighbours: from any cluster to its nearest, from there to
/// its nearest, until two are each other's nearest, which merge (Murtagh 1983, Müllner 2011). Takes n² steps and
/// reads ties as SciPy does. Smile's own linkage keeps distances as floats, too coarse to agree with other
/// programs.
final class Linkage {
    /// How far two merged clusters a and b are from another one.
    @FunctionalInterface
    private interface Update {
        double distance(double fromA, double fromB, double between, int sizeA, int sizeB, int size);
    }

    private record Merge(int a, int b, double height) {}

    private final Update update;
    private final int n;
    /// `[n][n]`; a merged cluster lives on at the index of its second part.
    private final double[][] distances;
    private final int[] sizes;
    private final int[] chain;
    private int links;

    private Linkage(double[][] distances, Update update) {
        this.distances = distances;
        this.update = update;
        n = distances.length;
        sizes = new int[n];
        Arrays.fill(sizes, 1);
        chain = new int[n];
    }

    /// Each merge is the one that adds least to the variance within clusters.
    ///
    /// @param squared Euclidean distances, squared and symmetric; overwritten
    /// @return the merges by height, the distance of two single columns being the height at which they merge
    static Dendrogram ward(double[][] squared) {
        return new Linkage(squared, Linkage::ward).tree(Math::sqrt);
    }

    private static double ward(double fromA, double fromB, double between, int sizeA, int sizeB, int size) {
        double sum = (sizeA + size) * fromA + (sizeB + size) * fromB - size * between;
        return Math.max(0, sum / (sizeA + sizeB + size));
    }

    /// Each merge joins the clusters whose members are closest on average.
    ///
    /// @param distances symmetric; overwritten
    /// @return the merges by height, which is the mean distance of members of one cluster from those of the other
    static Dendrogram average(double[][] distances) {
        return new Linkage(distances, Linkage::average).tree(DoubleUnaryOperator.identity());
    }

    private static double average(double fromA, double fromB, double between, int sizeA, int sizeB, int size) {
        return (sizeA * fromA + sizeB * fromB) / (sizeA + sizeB);
    }

    /// @param height at which two clusters merge, by their distance
    private Dendrogram tree(DoubleUnaryOperator height) {
        List<Merge> merges = new ArrayList<>();
        while (merges.size() < n - 1) {
            Merge merge = next();
            merges.add(new Merge(merge.a, merge.b, height.applyAsDouble(merge.height)));
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
                double distance = update.distance(distances[a][i], distances[b][i], between, sizeA, sizeB, sizes[i]);
                distances[b][i] = distance;
                distances[i][b] = distance;
            }
        }
        sizes[b] = sizeA + sizeB;
        return new Merge(a, b, between);
    }

    private static Dendrogram numbered(List<Merge> merges) {
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
        return new Dendrogram(children, heights);
    }

    private static int root(int[] parents, int node) {
        while (parents[node] != node) {
            parents[node] = parents[parents[node]];
            node = parents[node];
        }
        return node;
    }
}
