package io.omegascope.cluster;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.matching.KuhnMunkresMinimalWeightBipartitePerfectMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/// Follows clusters from one snapshot to the next, so that each keeps its colour.
public final class ClusterMatching {
    private ClusterMatching() {}

    /// Matches clusters one to one so that as many neurons as possible stay in a cluster of the same identity.
    ///
    /// @param labelsBefore     the cluster of each neuron, -1 for one that was dropped
    /// @param identitiesBefore of each cluster before, each at least 0 and all different
    /// @param labelsNow        the cluster of each neuron, -1 for one that was dropped; as many neurons as before
    /// @return the identity of each cluster now: that of the cluster before that it continues, or if it shares no
    ///     neuron with one that is left for it, the lowest that no other cluster now has
    public static int[] identities(int[] labelsBefore, int[] identitiesBefore, int[] labelsNow) {
        int[][] shared = shared(labelsBefore, identitiesBefore.length, labelsNow);
        int[] matched = matched(shared);
        int[] identities = new int[clusters(labelsNow)];
        BitSet taken = new BitSet();
        for (int now = 0; now < identities.length; now++) {
            int before = matched[now];
            boolean continues = before < identitiesBefore.length && shared[before][now] > 0;
            identities[now] = continues ? identitiesBefore[before] : -1;
            if (continues) {
                taken.set(identities[now]);
            }
        }
        for (int now = 0; now < identities.length; now++) {
            if (identities[now] < 0) {
                identities[now] = taken.nextClearBit(0);
                taken.set(identities[now]);
            }
        }
        return identities;
    }

    /// @return `[size][size]`: how many neurons a cluster before and one now have in common, zero where there is no
    ///     such cluster
    private static int[][] shared(int[] labelsBefore, int clustersBefore, int[] labelsNow) {
        int size = Math.max(clustersBefore, clusters(labelsNow));
        int[][] shared = new int[size][size];
        for (int i = 0; i < labelsNow.length; i++) {
            if (labelsBefore[i] >= 0 && labelsNow[i] >= 0) {
                shared[labelsBefore[i]][labelsNow[i]]++;
            }
        }
        return shared;
    }

    private static int clusters(int[] labels) {
        return Arrays.stream(labels).max().orElse(-1) + 1;
    }

    /// The partner before of each cluster now. Those before are vertices 0 to n - 1, those now n to 2 n - 1.
    private static int[] matched(int[][] shared) {
        int n = shared.length;
        Graph<Integer, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        Set<Integer> before = IntStream.range(0, n).boxed().collect(Collectors.toSet());
        Set<Integer> now = IntStream.range(n, 2 * n).boxed().collect(Collectors.toSet());
        before.forEach(graph::addVertex);
        now.forEach(graph::addVertex);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                graph.setEdgeWeight(graph.addEdge(i, n + j), -shared[i][j]);
            }
        }
        int[] matched = new int[n];
        for (DefaultWeightedEdge edge : new KuhnMunkresMinimalWeightBipartitePerfectMatching<>(graph, before, now)
                .getMatching()
                .getEdges()) {
            matched[graph.getEdgeTarget(edge) - n] = graph.getEdgeSource(edge);
        }
        return matched;
    }
}
