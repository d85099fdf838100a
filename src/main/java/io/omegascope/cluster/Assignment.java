package io.omegascope.cluster;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.matching.KuhnMunkresMinimalWeightBipartitePerfectMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/// The assignment problem, solved exactly (Kuhn 1955, Munkres 1957).
public final class Assignment {
    private Assignment() {}

    /// Gives every column one row of its own, so that the pairs are worth most together.
    ///
    /// @param worth `[n][n]`, finite
    /// @return `[n]`: the row of each column
    public static int[] rows(double[][] worth) {
        int n = worth.length;
        Graph<Integer, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        // Rows are vertices 0 to n - 1, columns n to 2 n - 1.
        Set<Integer> rows = IntStream.range(0, n).boxed().collect(Collectors.toSet());
        Set<Integer> columns = IntStream.range(n, 2 * n).boxed().collect(Collectors.toSet());
        rows.forEach(graph::addVertex);
        columns.forEach(graph::addVertex);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                graph.setEdgeWeight(graph.addEdge(i, n + j), -worth[i][j]);
            }
        }
        int[] assigned = new int[n];
        for (DefaultWeightedEdge edge : new KuhnMunkresMinimalWeightBipartitePerfectMatching<>(graph, rows, columns)
                .getMatching()
                .getEdges()) {
            assigned[graph.getEdgeTarget(edge) - n] = graph.getEdgeSource(edge);
        }
        return assigned;
    }
}
