package io.omegascope.info;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The O-information of every multiplet of Gaussian variables, from order 3 up.
///
/// From the table of all log-determinants L, in correlation scale: Ω(S) = ½ ((k - 2) L(S) - Σᵢ L(S without i)),
/// plus the correction for the number of samples. A multiplet is degenerate if a variable's variance given all
/// others, in correlation scale, is below 1e-10, or if a part of it is. Degenerate multiplets are counted and
/// left out.
public final class MultipletSearch {
    /// The table of 2²⁴ numbers takes 128 MiB.
    public static final int MAX_VARIABLES = 24;

    private static final int LOWEST_ORDER = 3;
    private static final double LOG_VANISHING = Math.log(LogDeterminants.VANISHING);

    private final double[] logDeterminants;
    private final double[] correction;

    private MultipletSearch(double[][] covariance, GaussianEntropy entropy) {
        int n = covariance.length;
        if (n > MAX_VARIABLES) {
            throw new IllegalArgumentException(
                    "%d variables are too many to search all their multiplets; allowed are up to %d."
                            .formatted(n, MAX_VARIABLES));
        }
        logDeterminants = LogDeterminants.of(Covariance.correlation(covariance));
        correction = new double[n + 1];
        for (int order = LOWEST_ORDER; order <= n; order++) {
            correction[order] = -entropy.oInformationBias(order);
        }
    }

    /// The extremes of every order. Among equals the multiplet whose highest member is lowest wins, then the next.
    public static SearchResult extremes(double[][] covariance, GaussianEntropy entropy) {
        Extremes extremes = new Extremes(covariance.length);
        new MultipletSearch(covariance, entropy).visit(extremes);
        return extremes.result();
    }

    /// Every multiplet that is not degenerate, by order and then by its members.
    public static List<OInformation> all(double[][] covariance, GaussianEntropy entropy) {
        List<OInformation> all = new ArrayList<>();
        new MultipletSearch(covariance, entropy).visit((mask, _, value) -> {
            if (!Double.isNaN(value)) {
                all.add(new OInformation(value, Multiplet.ofMask(mask)));
            }
        });
        all.sort(Comparator.comparing(
                OInformation::multiplet,
                Comparator.comparingInt(Multiplet::order).thenComparing(Multiplet::members, Arrays::compare)));
        return all;
    }

    private interface Visitor {
        /// @param value NaN for a degenerate multiplet
        void accept(int mask, int order, double value);
    }

    private void visit(Visitor visitor) {
        for (int mask = 0; mask < logDeterminants.length; mask++) {
            int order = Integer.bitCount(mask);
            if (order >= LOWEST_ORDER) {
                visitor.accept(mask, order, oInformation(mask, order));
            }
        }
    }

    /// Marks what it finds degenerate in the table, so that larger multiplets, which come later, inherit it.
    private double oInformation(int mask, int order) {
        double joint = logDeterminants[mask];
        double sum = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int rest = mask; rest != 0; rest &= rest - 1) {
            double without = logDeterminants[mask ^ (rest & -rest)];
            sum += without;
            most = without > most ? without : most;
        }
        double value = 0.5 * ((order - 2) * joint - sum) + correction[order];
        if (joint - most >= LOG_VANISHING && !Double.isNaN(value)) {
            return value;
        }
        logDeterminants[mask] = Double.NaN;
        return Double.NaN;
    }

    /// The lowest and the highest value of each order so far.
    private static final class Extremes implements Visitor {
        private final double[] min;
        private final double[] max;
        private final int[] minMask;
        private final int[] maxMask;
        private int degenerate;

        Extremes(int variables) {
            min = new double[variables + 1];
            max = new double[variables + 1];
            minMask = new int[variables + 1];
            maxMask = new int[variables + 1];
        }

        @Override
        public void accept(int mask, int order, double value) {
            if (Double.isNaN(value)) {
                degenerate++;
                return;
            }
            if (minMask[order] == 0 || value < min[order]) {
                min[order] = value;
                minMask[order] = mask;
            }
            if (maxMask[order] == 0 || value > max[order]) {
                max[order] = value;
                maxMask[order] = mask;
            }
        }

        SearchResult result() {
            List<OrderExtremes> orders = new ArrayList<>();
            for (int order = LOWEST_ORDER; order < min.length; order++) {
                if (minMask[order] != 0) {
                    orders.add(new OrderExtremes(
                            order,
                            new OInformation(min[order], Multiplet.ofMask(minMask[order])),
                            new OInformation(max[order], Multiplet.ofMask(maxMask[order]))));
                }
            }
            return new SearchResult(orders, degenerate);
        }
    }
}
