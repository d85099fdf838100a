package io.omegascope.info;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The O-information of every multiplet of Gaussian variables, from order 3 up.
///
/// In correlation scale Ω(S) = -ln |S| - ½ Σ ln P_i, where P_i, the diagonal of the inverse of S, is the reciprocal
/// of the variance of i given the others; it is total less dual total correlation (Rosas et al. 2019). To this comes
/// the correction for the number of samples. A multiplet is degenerate if one of those variances is below 1e-10.
/// Degenerate multiplets are counted, the smallest sets behind them are named, and none of them is a winner.
public final class MultipletSearch {
    /// 1.07 billion multiplets.
    public static final int MAX_VARIABLES = 30;
    /// A list of all multiplets of more variables would be too long.
    public static final int MAX_LISTED = 18;

    private final double[][] covariance;
    private final double[] correction;

    private MultipletSearch(double[][] covariance, GaussianEntropy entropy, int most) {
        int n = covariance.length;
        if (n > most) {
            throw new IllegalArgumentException(
                    "%d variables are too many to search all their multiplets; allowed are up to %d."
                            .formatted(n, most));
        }
        this.covariance = covariance;
        correction = new double[n + 1];
        for (int order = SearchOptions.LOWEST_ORDER; order <= n && order < entropy.samples(); order++) {
            correction[order] = -entropy.oInformationBias(order);
        }
    }

    /// The extremes of every order.
    public static SearchResult extremes(double[][] covariance, GaussianEntropy entropy) {
        return search(covariance, entropy, SearchOptions.EXTREMES, SearchMonitor.NONE);
    }

    /// The multiplets at both ends of every order that is asked for. Among equals the multiplet whose highest member
    /// is lowest wins, then the next.
    ///
    /// @param covariance `[n][n]`, symmetric, n up to [#MAX_VARIABLES]
    /// @throws java.util.concurrent.CancellationException when the monitor ends it
    public static SearchResult search(
            double[][] covariance, GaussianEntropy entropy, SearchOptions options, SearchMonitor monitor) {
        return new MultipletSearch(covariance, entropy, MAX_VARIABLES).search(options, monitor);
    }

    /// Every multiplet that is not degenerate, by order and then by its members.
    ///
    /// @param covariance `[n][n]`, symmetric, n up to [#MAX_LISTED]
    public static List<OInformation> all(double[][] covariance, GaussianEntropy entropy) {
        return new MultipletSearch(covariance, entropy, MAX_LISTED).list();
    }

    private SearchResult search(SearchOptions options, SearchMonitor monitor) {
        int n = covariance.length;
        if (n < SearchOptions.LOWEST_ORDER) {
            return SearchResult.EMPTY;
        }
        Leaders leaders = new SearchParts(covariance).leaders(options, monitor);
        List<OrderLeaders> orders = leaders.orders(correction);
        return new SearchResult(
                orders.stream().map(OrderLeaders::extremes).toList(),
                options.top() > 1 ? orders : List.of(),
                leaders.degenerate(),
                leaders.degenerate() == 0 ? List.of() : smallest(leaders.named()));
    }

    private List<OInformation> list() {
        List<OInformation> all = new ArrayList<>();
        int n = covariance.length;
        if (n >= SearchOptions.LOWEST_ORDER) {
            new SearchParts(covariance).visit(new Visitor(n, SearchOptions.LOWEST_ORDER, n) {
                @Override
                void accept(double oInformation, int order, int mask) {
                    all.add(new OInformation(oInformation + correction[order], Multiplet.ofMask(mask)));
                }
            });
        }
        all.sort(Comparator.comparing(
                OInformation::multiplet,
                Comparator.comparingInt(Multiplet::order).thenComparing(Multiplet::members, Arrays::compare)));
        return all;
    }

    /// The sets behind degenerate ones that no member can be left out of.
    private List<Multiplet> smallest(List<Integer> degenerate) {
        int n = covariance.length;
        CarefulWalk walk =
                new CarefulWalk(CarefulWalk.correlation(covariance), n, new Leaders(n, SearchOptions.EXTREMES));
        return degenerate.stream()
                .map(mask -> smallest(mask, walk))
                .distinct()
                .map(Multiplet::ofMask)
                .sorted(Comparator.comparingInt(Multiplet::order).thenComparing(Multiplet::members, Arrays::compare))
                .limit(SearchResult.MOST_NAMED)
                .toList();
    }

    private static int smallest(int mask, CarefulWalk walk) {
        return IntStream.range(0, Integer.SIZE)
                .filter(v -> (mask >> v & 1) == 1)
                .map(v -> 1 << v)
                .reduce(mask, (left, member) -> walk.isDegenerate(left & ~member) ? left & ~member : left);
    }
}
