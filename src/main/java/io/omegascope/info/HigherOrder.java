package io.omegascope.info;

/// The higher-order measures of one multiplet of Gaussian variables X₁…X_k, in nats. All are NaN where the
/// covariance is singular.
///
/// @param totalCorrelation     Σ H(Xᵢ) - H(X), what the variables share (Watanabe 1960)
/// @param dualTotalCorrelation H(X) - Σ H(Xᵢ | the others), what the variables share with the others (Han 1978)
public record HigherOrder(double totalCorrelation, double dualTotalCorrelation) {

    /// In numbers of twice the precision, so that it holds near singular covariances too.
    ///
    /// @param covariance `[variables][variables]`, of which the multiplet picks its rows
    /// @param multiplet  of up to thirty variables
    public static HigherOrder of(double[][] covariance, Multiplet multiplet, GaussianEntropy entropy) {
        int k = multiplet.order();
        double[][] part = Covariance.part(covariance, multiplet.members());
        return new CarefulWalk(CarefulWalk.correlation(part), k, Visitor.NOBODY)
                .whole()
                .map(whole -> of(whole, k, entropy))
                .orElseGet(() -> new HigherOrder(Double.NaN, Double.NaN));
    }

    private static HigherOrder of(CarefulWalk.Whole whole, int order, GaussianEntropy entropy) {
        double total = entropy.bias(order) - order * entropy.bias(1) - 0.5 * whole.logDeterminant();
        return new HigherOrder(total, total - whole.oInformation() + entropy.oInformationBias(order));
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
}
