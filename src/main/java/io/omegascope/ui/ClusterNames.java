package io.omegascope.ui;

import io.omegascope.info.Multiplet;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/// What the clusters of one measurement are called, so that a cluster has the same name and colour from one epoch to
/// the next. Files number the clusters of each measurement by themselves.
///
/// @param identities by cluster, all different; owned by the record. A cluster beyond them goes by its own number
public record ClusterNames(int[] identities) {
    public static final ClusterNames PLAIN = new ClusterNames(new int[0]);

    /// Each cluster is one column, and has the number of that.
    ///
    /// @param labels the cluster of each column, -1 for one that was dropped
    static ClusterNames ofColumns(int[] labels) {
        return new ClusterNames(
                IntStream.range(0, labels.length).filter(i -> labels[i] >= 0).toArray());
    }

    /// The name of a cluster; -1 stays -1.
    public int of(int cluster) {
        return cluster >= 0 && cluster < identities.length ? identities[cluster] : cluster;
    }

    /// The names of a multiplet's clusters, ascending.
    public Multiplet of(Multiplet clusters) {
        return new Multiplet(
                Arrays.stream(clusters.members()).map(this::of).sorted().toArray());
    }

    /// The clusters that go by all of these names, if there are such.
    public Optional<Multiplet> clusters(Multiplet names) {
        int[] clusters = IntStream.range(0, identities.length)
                .filter(c -> names.contains(identities[c]))
                .toArray();
        return clusters.length == names.order() ? Optional.of(new Multiplet(clusters)) : Optional.empty();
    }
}
