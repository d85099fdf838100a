package io.omegascope.cluster;

import java.util.Arrays;
import java.util.BitSet;

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
        double[][] shared = shared(labelsBefore, identitiesBefore.length, labelsNow);
        int[] matched = Assignment.rows(shared);
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
    private static double[][] shared(int[] labelsBefore, int clustersBefore, int[] labelsNow) {
        int size = Math.max(clustersBefore, clusters(labelsNow));
        double[][] shared = new double[size][size];
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
}
