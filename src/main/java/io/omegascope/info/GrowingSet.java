package io.omegascope.info;

import java.util.Arrays;

/// A set of Gaussian variables that others are put into and taken out of, one at a time, with the inverse of its
/// correlation and its O-information kept up to date.
final class GrowingSet {
    private final double[][] correlation;
    private final int[] members;
    /// `[order][order]`: the inverse of the members' correlation.
    private final double[][] inverse;

    private final double[] weights;
    private int order;
    private double logDeterminant;

    /// @param most the highest order
    GrowingSet(double[][] correlation, int most) {
        this.correlation = correlation;
        members = new int[most];
        inverse = new double[most][most];
        weights = new double[most];
    }

    /// Makes it the set of these members.
    ///
    /// @return whether that is not degenerate
    boolean become(int... chosen) {
        order = 0;
        logDeterminant = 0;
        for (int v : chosen) {
            if (!isSound(v)) {
                return false;
            }
            put(v);
        }
        return true;
    }

    int order() {
        return order;
    }

    int member(int place) {
        return members[place];
    }

    int[] sorted() {
        int[] sorted = Arrays.copyOf(members, order);
        Arrays.sort(sorted);
        return sorted;
    }

    boolean contains(int v) {
        for (int i = 0; i < order; i++) {
            if (members[i] == v) {
                return true;
            }
        }
        return false;
    }

    /// In nats, not corrected for the number of samples; 0 of one or two members, up to rounding.
    double oInformation() {
        double sum = 0;
        for (int i = 0; i < order; i++) {
            sum += Math.log(inverse[i][i]);
        }
        return -logDeterminant - 0.5 * sum;
    }

    /// What it would be with `v` in it; NaN if that is degenerate.
    double oInformationWith(int v) {
        double variance = regress(v);
        if (!(variance >= CarefulWalk.VANISHING)) {
            return Double.NaN;
        }
        double product = 1 / variance;
        double most = product;
        for (int i = 0; i < order; i++) {
            double precision = inverse[i][i] + weights[i] * weights[i] / variance;
            product *= precision;
            most = Math.max(most, precision);
        }
        return most > 1 / CarefulWalk.VANISHING || product > Double.MAX_VALUE
                ? Double.NaN
                : -logDeterminant - Math.log(variance) - 0.5 * Math.log(product);
    }

    private boolean isSound(int v) {
        return !Double.isNaN(oInformationWith(v));
    }

    /// The weights of the members in the regression of `v`, and what variance they leave.
    private double regress(int v) {
        double[] row = correlation[v];
        double variance = row[v];
        for (int i = 0; i < order; i++) {
            double weight = 0;
            for (int j = 0; j < order; j++) {
                weight += inverse[i][j] * row[members[j]];
            }
            weights[i] = weight;
            variance -= weight * row[members[i]];
        }
        return variance;
    }

    void put(int v) {
        double variance = regress(v);
        for (int i = 0; i < order; i++) {
            double share = weights[i] / variance;
            for (int j = 0; j < order; j++) {
                inverse[i][j] += share * weights[j];
            }
            inverse[i][order] = -share;
            inverse[order][i] = -share;
        }
        inverse[order][order] = 1 / variance;
        members[order++] = v;
        logDeterminant += Math.log(variance);
    }

    void takeOut(int member) {
        int place = 0;
        while (members[place] != member) {
            place++;
        }
        take(place);
    }

    /// The last member moves to the place of the one that is taken.
    private void take(int place) {
        int last = order - 1;
        swap(place, last);
        double precision = inverse[last][last];
        for (int i = 0; i < last; i++) {
            double share = inverse[i][last] / precision;
            for (int j = 0; j < last; j++) {
                inverse[i][j] -= share * inverse[last][j];
            }
        }
        logDeterminant += Math.log(precision);
        order = last;
    }

    private void swap(int a, int b) {
        int member = members[a];
        members[a] = members[b];
        members[b] = member;
        double[] row = inverse[a];
        inverse[a] = inverse[b];
        inverse[b] = row;
        for (int i = 0; i < order; i++) {
            double value = inverse[i][a];
            inverse[i][a] = inverse[i][b];
            inverse[i][b] = value;
        }
    }
}
