package io.omegascope.info;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/// The best sets of one order that a search has come by, each once.
final class Finds {
    private record Find(double value, int[] members) {
        static final Comparator<Find> BEST_FIRST =
                Comparator.comparingDouble(Find::value).thenComparing(Find::members, Arrays::compare);
    }

    private final int top;
    private final int sign;
    private final NavigableSet<Find> finds = new TreeSet<>(Find.BEST_FIRST);

    /// @param sign 1 where low O-information is good, -1 where high is
    Finds(int top, int sign) {
        this.top = top;
        this.sign = sign;
    }

    /// Whether a set of that O-information would be among the best.
    boolean wants(double oInformation) {
        return !Double.isNaN(oInformation) && (finds.size() < top || sign * oInformation < finds.last().value);
    }

    /// One set may come by again, with another rounding.
    void add(double oInformation, GrowingSet set) {
        if (wants(oInformation)) {
            double value = sign * oInformation;
            int[] members = set.sorted();
            if (finds.stream().noneMatch(f -> Arrays.equals(f.members, members))) {
                finds.add(new Find(value, members));
                if (finds.size() > top) {
                    finds.pollLast();
                }
            }
        }
    }

    Collection<int[]> members() {
        return finds.stream().map(Find::members).toList();
    }

    /// Evaluates sets anew from the covariance, exactly, and leaves out those that are degenerate after all.
    ///
    /// @return the best first
    static List<OInformation> exact(Collection<int[]> sets, double[][] covariance, GaussianEntropy entropy, int sign) {
        List<OInformation> found = new ArrayList<>();
        for (int[] members : sets) {
            double[][] part = Covariance.part(covariance, members);
            SearchOptions whole = new SearchOptions(members.length, members.length, 1, 1);
            MultipletSearch.search(part, entropy, whole, SearchMonitor.NONE)
                    .lowest()
                    .ifPresent(o -> found.add(new OInformation(o.value(), new Multiplet(members))));
        }
        found.sort(Comparator.<OInformation>comparingDouble(o -> sign * o.value())
                .thenComparing(o -> o.multiplet().members(), Arrays::compare));
        return found;
    }
}
