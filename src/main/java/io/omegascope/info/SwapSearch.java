package io.omegascope.info;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Looks for multiplets of low and of high O-information among more variables than can be searched exhaustively, such
/// as single neurons. What it finds is evaluated anew, exactly; that nothing better exists is not claimed.
abstract class SwapSearch {
    /// A set of more members would not be evaluated exactly.
    static final int HIGHEST_ORDER = MultipletSearch.MAX_VARIABLES;
    /// A swap must be better by more than rounding, as a share and in nats.
    private static final double BETTER = 1e-9;

    private static final int MOST_SWEEPS = 100;

    /// Four and a half million triplets.
    private static final int MOST_FOR_ALL_TRIPLETS = 300;

    private final double[][] covariance;
    private final double[][] correlation;
    private final GaussianEntropy entropy;
    private final SearchOptions options;
    private final int[] candidates;

    SwapSearch(double[][] covariance, GaussianEntropy entropy, SearchOptions options) {
        this.covariance = covariance;
        this.entropy = entropy;
        this.options = options;
        correlation = Covariance.correlation(covariance);
        candidates = IntStream.range(0, covariance.length)
                .filter(i -> correlation[i][i] > 0)
                .toArray();
    }

    /// One part of the search, for every order that it gets to.
    ///
    /// @param sign 1 for low O-information, -1 for high
    /// @param finds `[order]`: takes the sets that it comes by
    abstract void search(int part, int sign, Finds[] finds);

    abstract int parts();

    SearchResult result(SearchMonitor monitor) {
        if (highest() < options.minOrder()) {
            return SearchResult.EMPTY;
        }
        List<Finds[]> found = Shared.map(2 * (parts() + 1), options.threads(), monitor, part -> {
            int sign = part % 2 == 0 ? 1 : -1;
            Finds[] finds = new Finds[highest() + 1];
            Arrays.setAll(finds, _ -> new Finds(options.top(), sign));
            if (part / 2 == parts()) {
                allTriplets(finds);
            } else {
                search(part / 2, sign, finds);
            }
            return finds;
        });
        List<OrderLeaders> orders = new ArrayList<>();
        for (int order = options.minOrder(); order <= highest(); order++) {
            List<OInformation> lowest = best(found, order, 1);
            List<OInformation> highest = best(found, order, -1);
            if (!lowest.isEmpty() && !highest.isEmpty()) {
                orders.add(new OrderLeaders(order, lowest, highest));
            }
        }
        return new SearchResult(
                orders.stream().map(OrderLeaders::extremes).toList(),
                options.top() > 1 ? orders : List.of(),
                0,
                List.of());
    }

    /// Order 3 is looked through, where it is asked for and there are not too many.
    private void allTriplets(Finds[] finds) {
        if (options.minOrder() > SearchOptions.LOWEST_ORDER || candidates.length > MOST_FOR_ALL_TRIPLETS) {
            return;
        }
        GrowingSet set = emptySet();
        for (int i = 0; i < candidates.length; i++) {
            for (int j = i + 1; j < candidates.length; j++) {
                if (set.become(candidates[i], candidates[j])) {
                    addTriplets(set, j, finds[SearchOptions.LOWEST_ORDER]);
                }
            }
        }
    }

    private void addTriplets(GrowingSet pair, int last, Finds finds) {
        for (int k = last + 1; k < candidates.length; k++) {
            double value = pair.oInformationWith(candidates[k]);
            if (finds.wants(value)) {
                pair.put(candidates[k]);
                finds.add(value, pair);
                pair.takeOut(candidates[k]);
            }
        }
    }

    private List<OInformation> best(List<Finds[]> found, int order, int sign) {
        List<int[]> sets = IntStream.range(0, found.size())
                .filter(part -> (part % 2 == 0 ? 1 : -1) == sign)
                .mapToObj(part -> found.get(part)[order].members())
                .flatMap(Collection::stream)
                .map(Multiplet::new)
                .distinct()
                .map(Multiplet::members)
                .toList();
        return Finds.exact(sets, covariance, entropy, sign).stream()
                .limit(options.top())
                .toList();
    }

    final int highest() {
        return Math.min(Math.min(options.maxOrder(), HIGHEST_ORDER), candidates.length);
    }

    final int lowest() {
        return options.minOrder();
    }

    final int[] candidates() {
        return candidates;
    }

    final GrowingSet emptySet() {
        return new GrowingSet(correlation, highest() + 1);
    }

    /// Makes it the best three variables of which one is drawn at random.
    ///
    /// @return whether they are not degenerate
    final boolean begin(GrowingSet set, RandomGenerator random, int sign) {
        return set.become(bestTriplet(set, candidates[random.nextInt(candidates.length)], sign));
    }

    private int[] bestTriplet(GrowingSet set, int first, int sign) {
        int[] best = {first, first, first};
        double least = Double.POSITIVE_INFINITY;
        for (int second : candidates) {
            if (second != first && set.become(first, second)) {
                for (int third : candidates) {
                    double value = third > second && third != first ? sign * set.oInformationWith(third) : Double.NaN;
                    if (value < least) {
                        least = value;
                        best = new int[] {first, second, third};
                    }
                }
            }
        }
        return best;
    }

    /// Puts in the variable that is best together with the set.
    ///
    /// @return whether there is one that makes no degenerate set
    final boolean grow(GrowingSet set, int sign) {
        int best = bestToPut(set, sign);
        if (best >= 0) {
            set.put(best);
        }
        return best >= 0;
    }

    /// Takes out the member that the set is best without.
    final void shrink(GrowingSet set, int sign) {
        int best = set.member(0);
        double least = Double.POSITIVE_INFINITY;
        for (int member : set.sorted()) {
            set.takeOut(member);
            double value = sign * set.oInformation();
            set.put(member);
            if (value < least) {
                least = value;
                best = member;
            }
        }
        set.takeOut(best);
    }

    /// Exchanges members one by one, as long as that makes the set better.
    final void improve(GrowingSet set, int sign) {
        boolean better = true;
        for (int sweep = 0; better && sweep < MOST_SWEEPS; sweep++) {
            better = false;
            for (int member : set.sorted()) {
                better |= exchanged(set, member, sign);
            }
            better &= set.become(set.sorted());
        }
    }

    private boolean exchanged(GrowingSet set, int member, int sign) {
        double before = sign * set.oInformation();
        set.takeOut(member);
        int best = bestToPut(set, sign);
        boolean better = best >= 0 && sign * set.oInformationWith(best) < before - BETTER * (1 + Math.abs(before));
        set.put(better ? best : member);
        return better;
    }

    private int bestToPut(GrowingSet set, int sign) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int v : candidates) {
            double value = set.contains(v) ? Double.NaN : sign * set.oInformationWith(v);
            if (value < least) {
                least = value;
                best = v;
            }
        }
        return best;
    }
}
