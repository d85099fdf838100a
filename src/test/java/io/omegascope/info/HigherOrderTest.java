package io.omegascope.info;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/// Closed forms of Gaussian variables, without correction for the number of samples.
class HigherOrderTest {
    private static final GaussianEntropy EXACT = new GaussianEntropy(1000, false);

    @Example
    void independentVariablesShareNothing() {
        double[][] covariance = {{2, 0, 0, 0}, {0, 0.5, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 9}};
        HigherOrder measures = HigherOrder.of(covariance, new Multiplet(0, 1, 2, 3), EXACT);
        assertEquals(0, measures.totalCorrelation(), 1e-14);
        assertEquals(0, measures.dualTotalCorrelation(), 1e-14);
        MultipletSearch.all(covariance, EXACT).forEach(o -> assertEquals(0, o.value(), 1e-14));
    }

    /// Two variables share I(X;Y) = -½ ln(1 - ρ²) as total and as dual total correlation.
    @Property(tries = 50)
    void aPairSharesItsMutualInformation(@ForAll @DoubleRange(min = -0.99, max = 0.99) double rho) {
        double[][] covariance = {{1, rho}, {rho, 1}};
        HigherOrder measures = HigherOrder.of(covariance, new Multiplet(0, 1), EXACT);
        assertEquals(-0.5 * Math.log(1 - rho * rho), measures.totalCorrelation(), 1e-12);
        assertEquals(-0.5 * Math.log(1 - rho * rho), measures.dualTotalCorrelation(), 1e-12);
        assertEquals(0, measures.oInformation(), 1e-12);
    }

    /// For three variables O-information is I(X;Y) - I(X;Y|Z), here by way of the partial correlation.
    @Property(tries = 100)
    void threeVariables(@ForAll long seed) {
        double[][] c = Covariance.of(correlated(new Random(seed)));
        double xy = correlation(c, 0, 1);
        double xz = correlation(c, 0, 2);
        double yz = correlation(c, 1, 2);
        double partial = (xy - xz * yz) / Math.sqrt((1 - xz * xz) * (1 - yz * yz));
        double expected = -0.5 * Math.log(1 - xy * xy) + 0.5 * Math.log(1 - partial * partial);
        HigherOrder measures = HigherOrder.of(c, new Multiplet(0, 1, 2), EXACT);
        assertEquals(expected, measures.oInformation(), 1e-11);
        assertEquals(
                expected,
                MultipletSearch.extremes(c, EXACT).lowest().orElseThrow().value(),
                1e-11);
    }

    /// k variables of equal correlation ρ: ln |Σ| = (k - 1) ln(1 - ρ) + ln(1 + (k - 1) ρ).
    @Property(tries = 100)
    void equicorrelatedVariables(
            @ForAll @IntRange(min = 3, max = 8) int k, @ForAll @DoubleRange(min = 0, max = 0.98) double rho) {
        double[][] covariance = new double[k][k];
        for (double[] row : covariance) {
            Arrays.fill(row, rho);
        }
        for (int i = 0; i < k; i++) {
            covariance[i][i] = 1;
        }
        HigherOrder measures = HigherOrder.of(covariance, Multiplet.ofMask((1 << k) - 1), EXACT);
        double total = -0.5 * logDeterminant(k, rho);
        double dual = 0.5 * (k * logDeterminant(k - 1, rho) - (k - 1) * logDeterminant(k, rho));
        assertEquals(total, measures.totalCorrelation(), 1e-11);
        assertEquals(dual, measures.dualTotalCorrelation(), 1e-11);
        assertEquals(total - dual, measures.oInformation(), 1e-11);
        assertEquals(total + dual, measures.sInformation(), 1e-11);
        assertTrue(rho < 1e-3 || measures.oInformation() > 0, "noisy copies of one variable are redundant");
    }

    /// z = x + y + noise of variance v: I(X;Y) = 0 and I(X;Y|Z) = ½ ln((1 + v)² / (v (2 + v))).
    @Property(tries = 50)
    void aNoisySumIsSynergy(@ForAll @DoubleRange(min = 0.01, max = 100) double v) {
        double[][] covariance = {{1, 0, 1}, {0, 1, 1}, {1, 1, 2 + v}};
        double expected = -0.5 * Math.log((1 + v) * (1 + v) / (v * (2 + v)));
        assertEquals(
                expected,
                HigherOrder.of(covariance, new Multiplet(0, 1, 2), EXACT).oInformation(),
                1e-12);
        assertTrue(expected < 0);
    }

    @Example
    void aSingularCovarianceHasNoMeasures() {
        double[][] covariance = {{1, 1, 0}, {1, 1, 0}, {0, 0, 1}};
        assertTrue(Double.isNaN(
                HigherOrder.of(covariance, new Multiplet(0, 1, 2), EXACT).oInformation()));
    }

    private static double logDeterminant(int k, double rho) {
        return (k - 1) * Math.log(1 - rho) + Math.log(1 + (k - 1) * rho);
    }

    private static double correlation(double[][] covariance, int i, int j) {
        return covariance[i][j] / Math.sqrt(covariance[i][i] * covariance[j][j]);
    }

    private static double[][] correlated(Random random) {
        double[][] columns = Samples.independent(random, 3, 50);
        columns[1] = Samples.noisySum(random, columns[1], columns[0], 0.3);
        columns[2] = Samples.noisySum(random, columns[0], columns[1], 1);
        return columns;
    }
}
