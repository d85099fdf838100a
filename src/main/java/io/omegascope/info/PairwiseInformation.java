package io.omegascope.info;

/// The mutual information of pairs of Gaussian variables: what is to be seen without looking at more than two.
public final class PairwiseInformation {
    private PairwiseInformation() {}

    /// I(i; j) = H(i) + H(j) - H(i, j) = -½ ln (1 - ρ²) in nats, less the bias; the mean over all pairs.
    ///
    /// @param covariance `[n][n]`, n at least 2
    /// @return from about 0; infinite where a variable determines another
    public static double mean(double[][] covariance, GaussianEntropy entropy) {
        int n = covariance.length;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                sum += of(covariance[i][i], covariance[j][j], covariance[i][j]);
            }
        }
        double bias = 2 * entropy.bias(1) - entropy.bias(2);
        return sum / (n * (n - 1) / 2.0) - bias;
    }

    /// The share of variance that is left is a difference of products, exact to the last bits.
    private static double of(double x, double y, double xy) {
        double product = x * y;
        double square = xy * xy;
        double left = (product - square) + (Math.fma(x, y, -product) - Math.fma(xy, xy, -square));
        double share = left / product;
        return share < CarefulWalk.VANISHING ? Double.POSITIVE_INFINITY : -0.5 * Math.log(share);
    }
}
