package io.omegascope.cluster;

import java.util.Arrays;

/// Names of clusters.
final class Labels {
    private Labels() {}

    /// The same partition, numbered from 0 in the order of first members. Overwrites `labels`, all at least 0.
    static int[] inOrder(int[] labels) {
        int[] renamed = new int[Arrays.stream(labels).max().orElse(0) + 1];
        Arrays.fill(renamed, -1);
        int next = 0;
        for (int i = 0; i < labels.length; i++) {
            if (renamed[labels[i]] < 0) {
                renamed[labels[i]] = next++;
            }
            labels[i] = renamed[labels[i]];
        }
        return labels;
    }
}
