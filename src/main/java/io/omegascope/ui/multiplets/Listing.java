package io.omegascope.ui.multiplets;

import io.omegascope.info.GaussianEntropy;
import io.omegascope.info.Multiplet;
import io.omegascope.info.MultipletSearch;
import io.omegascope.info.OInformation;
import io.omegascope.run.Profile;
import io.omegascope.ui.ClusterNames;
import io.omegascope.ui.Selection;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Every sound multiplet of one measurement, the most synergistic first.
///
/// @param epoch    of the measurement
/// @param clusters how many there are
/// @param neurons  all but the constant ones
/// @param extremes the lowest and the highest of every order
record Listing(
        int epoch,
        int clusters,
        int neurons,
        List<MultipletRow> rows,
        Map<Multiplet, MultipletRow> byClusters,
        Set<Multiplet> extremes) {
    static final Listing EMPTY = new Listing(Selection.NONE, 0, 0, List.of(), Map.of(), Set.of());

    static Listing of(int epoch, Profile profile, ClusterNames names, boolean biasCorrection) {
        if (profile.reason() != null) {
            return EMPTY;
        }
        int[] sizes = new int[profile.clusters()];
        Arrays.stream(profile.labels()).filter(label -> label >= 0).forEach(label -> sizes[label]++);
        GaussianEntropy entropy = new GaussianEntropy(profile.samples(), biasCorrection);
        List<MultipletRow> rows = MultipletSearch.all(profile.covariance(), entropy).stream()
                .map(o -> row(o, sizes, names))
                .sorted(Comparator.comparingDouble(MultipletRow::value))
                .toList();
        Map<Multiplet, MultipletRow> byClusters = HashMap.newHashMap(rows.size());
        rows.forEach(row -> byClusters.put(row.clusters(), row));
        return new Listing(epoch, sizes.length, Arrays.stream(sizes).sum(), rows, byClusters, extremes(rows));
    }

    @Nullable
    MultipletRow row(@Nullable Multiplet clusters) {
        return clusters == null ? null : byClusters.get(clusters);
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
