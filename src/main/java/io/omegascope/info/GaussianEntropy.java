package io.omegascope.info;

import smile.math.special.Gamma;

/// The entropy of Gaussian variables from their covariance, in nats.
///
/// @param samples   how many samples the covariance was estimated from
/// @param corrected whether the bias of that estimate is taken out
public record GaussianEntropy(int samples, boolean corrected) {
    /// Of `order` variables: ½ ln |Σ| + ½ k ln 2πe, less the bias.
    public double entropy(double logDeterminant, int order) {
        return 0.5 * (logDeterminant + order * Math.log(2 * Math.PI * Math.E)) - bias(order);
    }

    /// What the entropy of `order` variables is expected to be off by: ½ k (ln 2 - ln(n - 1)) + ½ Σᵢ ψ((n - i)
    /// / 2) over i from 1 to k. See Ince et al. (2017); needs more samples than variables.
    public double bias(int order) {
        if (!corrected) {
            return 0;
        }
        double bias = order * (Math.log(2) - Math.log(samples - 1.0));
        for (int i = 1; i <= order; i++) {
            bias += Gamma.digamma((samples - i) / 2.0);
        }
        return bias / 2;
    }

    /// What the bias of the entropies adds to the O-information of a multiplet, which depends on its order alone.
    double oInformationBias(int order) {
        return (order - 2) * bias(order) + order * (bias(1) - bias(order - 1));
    }
}
