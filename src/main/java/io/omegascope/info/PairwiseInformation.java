package io.omegascope.info;

/// The mutual information of pairs of Gaussian variables: what is to be seen without looking at more than two.
public final class PairwiseInformation {
    private PairwiseInformation() {}

    /// I(i; j) = H(i) + H(j) - H(i, j) = -½ ln (1 - ρ²) in nats, less the bias; the mean over all pairs.
    ///
    /// @param covariance `[n][n]`, n at least 2
    /// @return from about 0; infinite where a variable determines another
    public static double mean(double[][] covariance, GaussianEntropy entropy) {
        double[][] correlation = Covariance.correlation(covariance);
        int n = correlation.length;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                sum += of(correlation[i][j]);
            }
        }
        double bias = 2 * entropy.bias(1) - entropy.bias(2);
        return sum / (n * (n - 1) / 2.0) - bias;
    }

    private static double of(double correlation) {
        return -0.5 * Math.log(Math.max(0, (1 - correlation) * (1 + correlation)));
    }
}
