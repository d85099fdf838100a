package io.omegascope.ui.pareto;

import java.util.Arrays;

/// Means under a Gaussian, at the places of the values themselves. The values are gathered into narrow bins first, so
/// that ten thousand take no longer than a frame.
final class Smoothing {
    private static final int BINS_PER_SIGMA = 20;
    private static final int SIGMAS = 6;

    private final double[] sums;
    private final double[] counts;

    /// @param place in bins, ascending from 0
    private Smoothing(double[] place, double[] values) {
        int bins = (int) place[place.length - 1] + 2;
        sums = new double[bins];
        counts = new double[bins];
        for (int i = 0; i < values.length; i++) {
            int bin = (int) place[i];
            double right = place[i] - bin;
            counts[bin] += 1 - right;
            sums[bin] += (1 - right) * values[i];
            counts[bin + 1] += right;
            sums[bin + 1] += right * values[i];
        }
    }

    /// @param positions ascending
    static double[] of(double sigma, double[] positions, double[] values) {
        if (values.length == 0) {
            return values;
        }
        double[] place = Arrays.stream(positions)
                .map(p -> (p - positions[0]) / sigma * BINS_PER_SIGMA)
                .toArray();
        double[] means = new Smoothing(place, values).means();
        return Arrays.stream(place)
                .map(p -> {
                    int bin = (int) p;
                    double right = p - bin;
                    return right == 0 ? means[bin] : (1 - right) * means[bin] + right * means[bin + 1];
                })
                .toArray();
    }

    private double[] means() {
        int reach = SIGMAS * BINS_PER_SIGMA;
        double[] weights = new double[reach + 1];
        Arrays.setAll(weights, d -> Math.exp(-0.5 * d * d / (BINS_PER_SIGMA * BINS_PER_SIGMA)));
        double[] means = new double[sums.length];
        for (int bin = 0; bin < means.length; bin++) {
            double sum = 0;
            double count = 0;
            for (int other = Math.max(0, bin - reach); other <= Math.min(means.length - 1, bin + reach); other++) {
                double weight = weights[Math.abs(other - bin)];
                sum += weight * sums[other];
                count += weight * counts[other];
            }
            means[bin] = sum / count;
        }
        return means;
    }
}
