package io.omegascope.ui;

import io.omegascope.cluster.ClusterMatching;
import io.omegascope.run.Profile;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Follows the clusters of a run along its epochs. Names are made when they are asked for and kept; a measurement
/// that arrives late changes those after it, as far as they differ.
final class ClusterTracks {
    private final NavigableMap<Integer, Profile> profiles;
    private final NavigableMap<Integer, ClusterNames> names = new TreeMap<>();
    /// Names from here on may be out of date.
    private int sound = Integer.MAX_VALUE;

    /// @param profiles of the run, which grow
    ClusterTracks(NavigableMap<Integer, Profile> profiles) {
        this.profiles = profiles;
    }

    /// A measurement at this epoch is new or another one.
    void changed(int epoch) {
        names.remove(epoch);
        sound = Math.min(sound, epoch);
    }

    /// @param epoch with or without a measurement
    ClusterNames at(int epoch) {
        while (sound <= epoch) {
            repair();
        }
        return names.getOrDefault(epoch, ClusterNames.PLAIN);
    }

    /// Makes the first names that may be out of date.
    private void repair() {
        Map.Entry<Integer, Profile> next = profiles.ceilingEntry(sound);
        if (next == null) {
            sound = Integer.MAX_VALUE;
            return;
        }
        int epoch = next.getKey();
        if (next.getValue().clusters() == 0) {
            sound = epoch + 1;
            return;
        }
        ClusterNames made = follow(epoch, next.getValue());
        ClusterNames before = names.put(epoch, made);
        boolean same = before != null && Arrays.equals(before.identities(), made.identities());
        Integer unmade = same ? firstUnnamed(epoch) : Integer.valueOf(epoch + 1);
        sound = unmade == null ? Integer.MAX_VALUE : unmade;
    }

    /// What follows names that have not changed is right up to the next measurement without names.
    private @Nullable Integer firstUnnamed(int epoch) {
        return profiles.tailMap(epoch, false).entrySet().stream()
                .filter(e -> e.getValue().clusters() > 0 && !names.containsKey(e.getKey()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private ClusterNames follow(int epoch, Profile profile) {
        Map.Entry<Integer, ClusterNames> before = names.lowerEntry(epoch);
        Profile measured = before == null ? null : profiles.get(before.getKey());
        return new ClusterNames(
                before == null || measured == null
                        ? IntStream.range(0, profile.clusters()).toArray()
                        : ClusterMatching.identities(
                                measured.labels(), before.getValue().identities(), profile.labels()));
    }
}
