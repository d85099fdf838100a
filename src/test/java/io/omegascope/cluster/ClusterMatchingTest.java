package io.omegascope.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ClusterMatchingTest {
    @Example
    void renamedClustersKeepTheirIdentities() {
        assertArrayEquals(
                new int[] {7, 5, 3},
                ClusterMatching.identities(
                        new int[] {0, 0, 1, 1, 2, 2}, new int[] {5, 3, 7}, new int[] {1, 1, 2, 2, 0, 0}));
    }

    /// Greedily cluster 0 would keep its three neurons, and one in all would be left: 3 + 0 < 2 + 2.
    @Example
    void theTotalDecides() {
        assertArrayEquals(
                new int[] {1, 0},
                ClusterMatching.identities(
                        new int[] {0, 0, 0, 0, 0, 1, 1}, new int[] {0, 1}, new int[] {0, 0, 0, 1, 1, 0, 0}));
    }

    @Example
    void aNewClusterGetsTheLowestUnusedIdentity() {
        assertArrayEquals(
                new int[] {2, 0, 3},
                ClusterMatching.identities(
                        new int[] {0, 0, 0, 1, 1, 1}, new int[] {2, 3}, new int[] {0, 0, 1, 2, 2, 2}));
        assertArrayEquals(
                new int[] {4}, ClusterMatching.identities(new int[] {0, 0, 1}, new int[] {4, 1}, new int[] {0, 0, 0}));
    }

    @Example
    void droppedNeuronsCountForNothing() {
        assertArrayEquals(
                new int[] {6, 0},
                ClusterMatching.identities(new int[] {0, -1, -1, -1, 1}, new int[] {6, 9}, new int[] {0, 1, 1, 1, -1}));
        assertArrayEquals(
                new int[] {0, 1}, ClusterMatching.identities(new int[] {-1, -1}, new int[] {}, new int[] {0, 1}));
        assertArrayEquals(
                new int[] {}, ClusterMatching.identities(new int[] {0, 1}, new int[] {0, 1}, new int[] {-1, -1}));
    }

    @Property(tries = 200)
    void noOtherMatchingSharesMore(@ForAll @IntRange(min = 1, max = 6) int clusters, @ForAll long seed) {
        Random random = new Random(seed);
        int[] before = labels(random, clusters);
        int[] now = labels(random, clusters);
        int[] identities =
                ClusterMatching.identities(before, IntStream.range(0, clusters).toArray(), now);
        assertEquals(clusters, Arrays.stream(identities).distinct().count());
        long shared = IntStream.range(0, now.length)
                .filter(i -> identities[now[i]] == before[i])
                .count();
        assertEquals(most(before, now, new int[clusters], 0, 0), shared);
    }

    /// Every cluster occurs.
    private static int[] labels(Random random, int clusters) {
        return IntStream.range(0, 40)
                .map(i -> i < clusters ? i : random.nextInt(clusters))
                .toArray();
    }

    /// The most neurons that any renaming keeps, by trying all.
    private static long most(int[] before, int[] now, int[] names, int next, int used) {
        if (next == names.length) {
            return IntStream.range(0, now.length)
                    .filter(i -> names[now[i]] == before[i])
                    .count();
        }
        long most = 0;
        for (int name = 0; name < names.length; name++) {
            if ((used >> name & 1) == 0) {
                names[next] = name;
                most = Math.max(most, most(before, now, names, next + 1, used | 1 << name));
            }
        }
        return most;
    }
}
