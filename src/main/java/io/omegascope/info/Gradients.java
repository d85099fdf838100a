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
        double[][] correlation = Covariance.correlation(covariance);
        int n = correlation.length;
        GrowingSet set = new GrowingSet(correlation, n);
        double[] gradients = new double[n];
        if (!set.become(IntStream.range(0, n).toArray())) {
            Arrays.fill(gradients, Double.NaN);
            return gradients;
        }
        double whole = set.oInformation();
        double bias =
                entropy.oInformationBias(n) - (n > SearchOptions.LOWEST_ORDER ? entropy.oInformationBias(n - 1) : 0);
        for (int i = 0; i < n; i++) {
            set.takeOut(i);
            gradients[i] = whole - (n > SearchOptions.LOWEST_ORDER ? set.oInformation() : 0) - bias;
            set.put(i);
        }
        return gradients;
    }
}
