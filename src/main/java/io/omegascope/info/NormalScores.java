package io.omegascope.info;

/// Variables as normal scores.
///
/// @param scores `[variables][samples]`, each of mean zero
/// @param tied   `[variables]`: the share of samples, 0 to 1, that another sample of the variable equals
public record NormalScores(double[][] scores, double[] tied) {
    /// Above this share of ties the ranks say more about how ties are broken than a reader expects.
    public static final double MANY_TIES = 0.1;

    /// `[variables][variables]`: covariance over n - 1.
    public double[][] covariance() {
        return Covariance.of(scores);
    }

    public int samples() {
        return scores.length == 0 ? 0 : scores[0].length;
    }
}
