package io.omegascope.run;

import java.util.Arrays;

/// A measured quantity over u = log10(epoch + 1), evenly resampled and smoothed, as the phase rule wants it.
///
/// @param values one for every step of [#STEP] in u, from epoch 0 on
record LogCurve(double[] values) {
    static final double STEP = 0.04;
    private static final int MEDIAN_WIDTH = 5;

    /// A running median of 5 measurements, linear interpolation at the steps, a Gaussian in u; values beyond an end are
    /// those at the end.
    ///
    /// @param sigma  of the Gaussian, 0 for none
    /// @param epochs ascending, starting at 0, with as many values
    static LogCurve of(double sigma, int[] epochs, double[] values) {
        double[] u = Arrays.stream(epochs).mapToDouble(LogCurve::u).toArray();
        return new LogCurve(gaussian(sigma / STEP, resampled(u, median(values))));
    }

    static double u(int epoch) {
        return StrictMath.log10(epoch + 1.0);
    }

    /// The epoch nearest to a step.
    static int epoch(int index) {
        return (int) Math.round(StrictMath.pow(10, index * STEP) - 1);
    }

    int size() {
        return values.length;
    }

    /// Scaled so that the lowest value is 0 and the highest 1; all zero if the curve is flat.
    LogCurve scaled() {
        double min = Arrays.stream(values).min().orElse(0);
        double range = Arrays.stream(values).max().orElse(0) - min;
        return new LogCurve(Arrays.stream(values)
                .map(v -> range > 0 ? (v - min) / range : 0)
                .toArray());
    }

    private static double[] median(double[] values) {
        double[] result = new double[values.length];
        double[] window = new double[MEDIAN_WIDTH];
        for (int i = 0; i < values.length; i++) {
            for (int k = 0; k < MEDIAN_WIDTH; k++) {
                window[k] = values[Math.clamp(i + k - MEDIAN_WIDTH / 2, 0, values.length - 1)];
            }
            Arrays.sort(window);
            result[i] = window[MEDIAN_WIDTH / 2];
        }
        return result;
    }

    private static double[] resampled(double[] u, double[] values) {
        int count = (int) Math.floor(u[u.length - 1] / STEP + 1e-9) + 1;
        double[] result = new double[count];
        int right = 0;
        for (int i = 0; i < count; i++) {
            double at = i * STEP;
            while (right < u.length - 1 && u[right] < at) {
                right++;
            }
            int left = Math.max(0, right - 1);
            double width = u[right] - u[left];
            double part = width > 0 ? Math.clamp((at - u[left]) / width, 0, 1) : 0;
            result[i] = values[left] + part * (values[right] - values[left]);
        }
        return result;
    }

    private static double[] gaussian(double sigma, double[] values) {
        int radius = (int) Math.round(4 * sigma);
        if (radius == 0) {
            return values;
        }
        double[] result = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double sum = 0;
            double weights = 0;
            for (int k = -radius; k <= radius; k++) {
                double weight = StrictMath.exp(-0.5 * k * k / (sigma * sigma));
                sum += weight * values[Math.clamp(i + k, 0, values.length - 1)];
                weights += weight;
            }
            result[i] = sum / weights;
        }
        return result;
    }
}
