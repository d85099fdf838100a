package io.omegascope.info;

/// The higher-order measures of one multiplet of Gaussian variables X₁…X_k, in nats. All are NaN where the
/// covariance is singular.
///
/// @param totalCorrelation     Σ H(Xᵢ) - H(X), what the variables share (Watanabe 1960)
/// @param dualTotalCorrelation H(X) - Σ H(Xᵢ | the others), what the variables share with the others (Han 1978)
public record HigherOrder(double totalCorrelation, double dualTotalCorrelation) {

    /// @param covariance `[variables][variables]`, of which the multiplet picks its rows
    public static HigherOrder of(double[][] covariance, Multiplet multiplet, GaussianEntropy entropy) {
        int[] all = multiplet.members();
        int k = all.length;
        double joint = entropy.entropy(logDeterminant(covariance, all), k);
        double singles = 0;
        double leftOut = 0;
        for (int i = 0; i < k; i++) {
            singles += entropy.entropy(Math.log(covariance[all[i]][all[i]]), 1);
            leftOut += entropy.entropy(logDeterminant(covariance, without(all, i)), k - 1);
        }
        return new HigherOrder(singles - joint, leftOut - (k - 1) * joint);
    }

    /// Total less dual total correlation: negative where synergy dominates, positive where redundancy does
    /// (Rosas et al. 2019).
    public double oInformation() {
        return totalCorrelation - dualTotalCorrelation;
    }

    /// Total plus dual total correlation: how strongly each variable depends on the others, summed.
    public double sInformation() {
        return totalCorrelation + dualTotalCorrelation;
    }

    private static int[] without(int[] members, int position) {
        int[] rest = new int[members.length - 1];
        System.arraycopy(members, 0, rest, 0, position);
        System.arraycopy(members, position + 1, rest, position, rest.length - position);
        return rest;
    }

    /// By Cholesky factorisation; NaN where a pivot is not positive.
    static double logDeterminant(double[][] covariance, int[] members) {
        int k = members.length;
        double[][] factor = new double[k][k];
        double sum = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = covariance[members[i]][members[j]];
                for (int l = 0; l < j; l++) {
                    rest -= factor[i][l] * factor[j][l];
                }
                factor[i][j] = i == j ? Math.sqrt(rest) : rest / factor[j][j];
            }
            sum += factor[i][i] > 0 ? Math.log(factor[i][i]) : Double.NaN;
        }
        return 2 * sum;
    }
}
