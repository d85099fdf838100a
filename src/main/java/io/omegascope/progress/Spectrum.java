package io.omegascope.progress;

import java.util.Arrays;
import java.util.stream.IntStream;

/// How the variation of signals over a cyclic group is shared among frequencies.
///
/// For one signal x over n points, frequency k = 1 … ⌊n/2⌋ has the energy c_k (|Σ x_j cos ω_k j|² + |Σ x_j sin ω_k
/// j|²) with ω_k = 2πk/n and c_k = 2/n, or 1/n where 2k = n. They add up to Σ (x_j − mean)². Energies of several
/// signals are added up.
///
/// @param energy `[⌊n/2⌋]`: of frequency k at k − 1
record Spectrum(double[] energy) {

    /// @param signals each over the n points of the group
    static Spectrum of(double[][] signals, int n) {
        double[] energy = new double[n / 2];
        Waves waves = new Waves(n);
        for (double[] signal : signals) {
            for (int k = 1; k <= n / 2; k++) {
                double cosine = waves.cosine(k, signal);
                double sine = waves.sine(k, signal);
                energy[k - 1] += (2 * k == n ? 1.0 : 2.0) / n * (cosine * cosine + sine * sine);
            }
        }
        return new Spectrum(energy);
    }

    double total() {
        return Arrays.stream(energy).sum();
    }

    /// The share of energy in the `count` strongest frequencies, 0 to 1; NaN when there is none at all.
    double share(int count) {
        return IntStream.of(strongest())
                        .limit(count)
                        .mapToDouble(k -> energy[k - 1])
                        .sum()
                / total();
    }

    /// The fewest frequencies that carry this share of the energy, strongest first.
    int[] carrying(double share) {
        int[] order = strongest();
        double sum = 0;
        int count = 0;
        while (count < order.length && sum < share * total()) {
            sum += energy[order[count++] - 1];
        }
        return Arrays.copyOf(order, count);
    }

    private int[] strongest() {
        return IntStream.rangeClosed(1, energy.length)
                .boxed()
                .sorted((a, b) -> Double.compare(energy[b - 1], energy[a - 1]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// The Gini coefficient of the norms √energy: 0 when all are equal, 1 − 1/n when one of n has all (Hurley &
    /// Rickard 2009); NaN when there is no energy at all. With norms c_1 ≤ c_2 ≤ … ≤ c_n:
    ///
    ///     1 − 2 Σ c_i / ‖c‖₁ · (n − i + ½) / n
    double gini() {
        double[] norms = Arrays.stream(energy).map(Math::sqrt).sorted().toArray();
        double sum = Arrays.stream(norms).sum();
        double weighted = 0;
        for (int i = 1; i <= norms.length; i++) {
            weighted += norms[i - 1] / sum * (norms.length - i + 0.5) / norms.length;
        }
        return 1 - 2 * weighted;
    }
}
