package io.omegascope.ui.multiplets;

import io.omegascope.info.GaussianEntropy;
import io.omegascope.info.Multiplet;
import io.omegascope.info.MultipletSearch;
import io.omegascope.info.OInformation;
import io.omegascope.info.Replicates;
import io.omegascope.info.SearchMonitor;
import io.omegascope.info.SearchOptions;
import io.omegascope.run.Profile;
import io.omegascope.ui.ClusterNames;
import io.omegascope.ui.NullText;
import io.omegascope.ui.Selection;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The sound multiplets of one measurement, the most synergistic first: all of them, or those at both ends where
/// there are too many.
///
/// @param epoch    of the measurement
/// @param clusters how many there are
/// @param neurons  all but the constant ones
/// @param total    how many multiplets there are, the degenerate ones left out
/// @param extremes the lowest and the highest of every order
/// @param expected what a null model gives in their place, or null
record Listing(
        int epoch,
        int clusters,
        int neurons,
        long total,
        List<MultipletRow> rows,
        Map<Multiplet, MultipletRow> byClusters,
        Set<Multiplet> extremes,
        @Nullable Replicates expected) {
    /// So many clusters have 65,399 multiplets; one more would have twice that.
    static final int MOST_LISTED = 16;

    /// How many of each order at either end are listed where not all are.
    private static final int ENDS = 100;
    /// More clusters take seconds: their extremes alone are listed.
    private static final int MOST_SEARCHED = 24;

    static final Listing EMPTY = new Listing(Selection.NONE, 0, 0, 0, List.of(), Map.of(), Set.of(), null);

    static Listing of(int epoch, Profile profile, ClusterNames names, boolean biasCorrection) {
        if (profile.reason() != null) {
            return EMPTY;
        }
        int[] sizes = new int[profile.clusters()];
        Arrays.stream(profile.labels()).filter(label -> label >= 0).forEach(label -> sizes[label]++);
        List<MultipletRow> rows = multiplets(profile, biasCorrection)
                .map(o -> row(o, sizes, names))
                .sorted(Comparator.comparingDouble(MultipletRow::value))
                .toList();
        Map<Multiplet, MultipletRow> byClusters = HashMap.newHashMap(rows.size());
        rows.forEach(row -> byClusters.put(row.clusters(), row));
        return new Listing(
                epoch,
                sizes.length,
                Arrays.stream(sizes).sum(),
                multiplets(sizes.length) - profile.result().degenerate(),
                rows,
                byClusters,
                extremes(rows),
                NullText.of(profile).orElse(null));
    }

    boolean isComplete() {
        return rows.size() == total;
    }

    @Nullable
    MultipletRow row(@Nullable Multiplet clusters) {
        return clusters == null ? null : byClusters.get(clusters);
    }

    private static Stream<OInformation> multiplets(Profile profile, boolean biasCorrection) {
        return profile.clusters() <= MOST_LISTED
                ? MultipletSearch.all(profile.covariance(), new GaussianEntropy(profile.samples(), biasCorrection))
                        .stream()
                : ends(profile, biasCorrection);
    }

    private static Stream<OInformation> ends(Profile profile, boolean biasCorrection) {
        if (profile.clusters() > MOST_SEARCHED) {
            return profile.result().orders().stream()
                    .flatMap(o -> Stream.of(o.min(), o.max()))
                    .distinct();
        }
        GaussianEntropy entropy = new GaussianEntropy(profile.samples(), biasCorrection);
        return MultipletSearch.search(
                        profile.covariance(), entropy, SearchOptions.EXTREMES.withTop(ENDS), SearchMonitor.NONE)
                .leaders()
                .stream()
                .flatMap(o -> Stream.concat(o.lowest().stream(), o.highest().stream()))
                .distinct();
    }

    /// The sets of three and more.
    private static long multiplets(int clusters) {
        return (1L << clusters) - 1 - clusters - clusters * (clusters - 1L) / 2;
    }

    private static MultipletRow row(OInformation o, int[] sizes, ClusterNames names) {
        int neurons = Arrays.stream(o.multiplet().members()).map(c -> sizes[c]).sum();
        return new MultipletRow(o.multiplet(), names.of(o.multiplet()), neurons, o.value());
    }

    /// The first and the last row of each order, the rows being sorted by value.
    private static Set<Multiplet> extremes(List<MultipletRow> rows) {
        Set<Multiplet> extremes = new HashSet<>();
        Map<Integer, Multiplet> last = new HashMap<>();
        for (MultipletRow row : rows) {
            if (last.put(row.order(), row.clusters()) == null) {
                extremes.add(row.clusters());
            }
        }
        extremes.addAll(last.values());
        return extremes;
    }
}
