package io.omegascope.progress;

/// Cosines and sines over the points of a cyclic group.
final class Waves {
    private final int n;
    private final double[] cosines;
    private final double[] sines;

    Waves(int n) {
        this.n = n;
        cosines = new double[n];
        sines = new double[n];
        for (int j = 0; j < n; j++) {
            cosines[j] = Math.cos(2 * Math.PI * j / n);
            sines[j] = Math.sin(2 * Math.PI * j / n);
        }
    }

    /// cos 2πkj/n.
    double cosine(int k, int j) {
        return cosines[k * j % n];
    }

    /// sin 2πkj/n.
    double sine(int k, int j) {
        return sines[k * j % n];
    }

    /// Σ x_j cos 2πkj/n.
    double cosine(int k, double[] signal) {
        double sum = 0;
        for (int j = 0; j < n; j++) {
            sum += signal[j] * cosine(k, j);
        }
        return sum;
    }

    /// Σ x_j sin 2πkj/n.
    double sine(int k, double[] signal) {
        double sum = 0;
        for (int j = 0; j < n; j++) {
            sum += signal[j] * sine(k, j);
        }
        return sum;
    }
}
