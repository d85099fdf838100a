package io.omegascope.info;

import java.util.Arrays;
import java.util.stream.IntStream;

/// What each variable adds to the O-information of all.
public final class Gradients {
    private Gradients() {}

    /// The first-order gradients ∂ᵢΩ = Ω(X) - Ω(X without i), in nats: negative where i brings synergy with the
    /// others, positive where it brings redundancy (Scagliarini et al., *Gradients of O-information: low-order
    /// descriptors of high-order dependencies*, 2023). Between three variables each is Ω itself.
    ///
    /// @param covariance `[n][n]`, n at least 3
    /// @return `[n]`; NaN where the covariance is singular
    public static double[] of(double[][] covariance, GaussianEntropy entropy) {
        int n = covariance.length;
        int[] all = IntStream.range(0, n).toArray();
        if (n > SwapSearch.HIGHEST_ORDER) {
            return ofMany(covariance, entropy);
        }
        double whole = HigherOrder.of(covariance, new Multiplet(all), entropy).oInformation();
        return IntStream.of(all)
                .mapToDouble(i -> whole - rest(covariance, i, entropy))
                .toArray();
    }

    private static double rest(double[][] covariance, int left, GaussianEntropy entropy) {
        int[] rest =
                IntStream.range(0, covariance.length).filter(i -> i != left).toArray();
        return rest.length < SearchOptions.LOWEST_ORDER
                ? 0
                : HigherOrder.of(covariance, new Multiplet(rest), entropy).oInformation();
    }

    /// In ordinary precision, unless a conditional variance is small.
    private static double[] ofMany(double[][] covariance, GaussianEntropy entropy) {
        int n = covariance.length;
        double[][] correlation = Covariance.correlation(covariance);
        double[] gradients = new double[n];
        GrowingSet set = new GrowingSet(correlation, n);
        if (entropy.samples() <= n
                || !Conditioning.of(correlation).isSafe()
                || !set.become(IntStream.range(0, n).toArray())) {
            Arrays.fill(gradients, Double.NaN);
            return gradients;
        }
        double whole = set.oInformation();
        double bias = entropy.oInformationBias(n) - entropy.oInformationBias(n - 1);
        for (int i = 0; i < n; i++) {
            set.takeOut(i);
            gradients[i] = whole - set.oInformation() - bias;
            set.put(i);
        }
        return gradients;
    }
}
