package io.omegascope.cluster;

import java.util.ArrayList;
import java.util.List;

/// Euclidean distances of columns from their Gram matrix.
final class Distances {
    /// Below this share of the squared norms, cancellation would cost a squared distance more than nine digits.
    private static final double CANCELS = 1e-5;

    private Distances() {}

    /// @return `[units][units]`: |x|² + |y|² - 2 x·y, and the sum of squared differences where that cancels, so
    ///     that equal columns have distance 0
    static double[][] squared(Activations activations) {
        int n = activations.units();
        double[] gram = Gram.lower(activations);
        double[][] squared = new double[n][n];
        List<Difference> near = new ArrayList<>();
        for (int j = 0; j < n; j++) {
            for (int i = j + 1; i < n; i++) {
                double norms = gram[i * n + i] + gram[j * n + j];
                double distance = norms - 2 * gram[j * n + i];
                if (distance < CANCELS * norms) {
                    near.add(new Difference(i, j));
                }
                squared[i][j] = distance;
                squared[j][i] = distance;
            }
        }
        if (!near.isEmpty()) {
            activations.forEachBlock(block -> near.forEach(difference -> difference.add(block)));
        }
        for (Difference difference : near) {
            squared[difference.i][difference.j] = difference.squared();
            squared[difference.j][difference.i] = difference.squared();
        }
        return squared;
    }

    /// The sum of squared differences of two columns. Two sums at once, so that one addition does not wait for the
    /// last.
    private static final class Difference {
        private final int i;
        private final int j;
        private double even;
        private double odd;
        private double last;

        Difference(int i, int j) {
            this.i = i;
            this.j = j;
        }

        void add(Activations.Block block) {
            double[] x = block.columns()[i];
            double[] y = block.columns()[j];
            double evenSum = even;
            double oddSum = odd;
            int s = block.start();
            int end = s + block.count();
            for (; s + 1 < end; s += 2) {
                double first = x[s] - y[s];
                double second = x[s + 1] - y[s + 1];
                evenSum += first * first;
                oddSum += second * second;
            }
            even = evenSum;
            odd = oddSum;
            last = s < end ? x[s] - y[s] : 0;
        }

        double squared() {
            return even + odd + last * last;
        }
    }
}
