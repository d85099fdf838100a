package io.omegascope.info;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/// Gradients and pairwise information, in closed form.
class GradientsTest {
    private static final GaussianEntropy RAW = new GaussianEntropy(500, false);

    @Property(tries = 100)
    void ofThreeVariablesOInformationIsInteraction(
            @ForAll @DoubleRange(min = -0.6, max = 0.6) double xy,
            @ForAll @DoubleRange(min = -0.6, max = 0.6) double xz,
            @ForAll @DoubleRange(min = -0.6, max = 0.6) double yz) {
        double[][] covariance = {{1, xy, xz}, {xy, 1, yz}, {xz, yz, 1}};
        double determinant = 1 + 2 * xy * xz * yz - xy * xy - xz * xz - yz * yz;
        if (determinant < 0.01) {
            return;
        }
        double mutual = -0.5 * Math.log(1 - xy * xy);
        double conditional = -0.5 * Math.log(determinant / ((1 - xz * xz) * (1 - yz * yz)));
        double expected = mutual - conditional;
        assertEquals(
                expected,
                MultipletSearch.extremes(covariance, RAW).lowest().orElseThrow().value(),
                1e-12);
        for (double gradient : Gradients.of(covariance, RAW)) {
            assertEquals(expected, gradient, 1e-12);
        }
    }

    @Property(tries = 20)
    void areDifferencesOfOInformation(@ForAll long seed) {
        Random random = new Random(seed);
        double[][] columns = Samples.independent(random, 6, 500);
        columns[5] = Samples.noisySum(random, columns[0], columns[1], 0.5);
        double[][] covariance = Covariance.of(columns);
        GaussianEntropy entropy = new GaussianEntropy(500, true);
        double[] gradients = Gradients.of(covariance, entropy);
        double whole = HigherOrder.of(covariance, new Multiplet(0, 1, 2, 3, 4, 5), entropy)
                .oInformation();
        for (int i = 0; i < 6; i++) {
            int left = i;
            Multiplet rest =
                    new Multiplet(IntStream.range(0, 6).filter(j -> j != left).toArray());
            assertEquals(whole - HigherOrder.of(covariance, rest, entropy).oInformation(), gradients[i], 1e-11);
        }
    }

    @Example
    void aBystanderAddsNothingAndASumAddsSynergy() {
        double[][] covariance = {{1, 0, 1, 0}, {0, 1, 1, 0}, {1, 1, 2.5, 0}, {0, 0, 0, 1}};
        double[] gradients = Gradients.of(covariance, RAW);
        assertEquals(0, gradients[3], 1e-12);
        assertTrue(gradients[0] < -0.1 && gradients[1] < -0.1 && gradients[2] < -0.1);
    }

    @Property(tries = 30)
    void theMeanOverPairs(@ForAll @DoubleRange(min = -0.9, max = 0.9) double rho) {
        double[][] covariance = {{4, 2 * rho, 0}, {2 * rho, 1, 0}, {0, 0, 9}};
        assertEquals(-0.5 * Math.log(1 - rho * rho) / 3, PairwiseInformation.mean(covariance, RAW), 1e-12);
        double[][] independent = Covariance.of(Samples.independent(new Random(1), 8, 500));
        assertTrue(Math.abs(PairwiseInformation.mean(independent, new GaussianEntropy(500, true))) < 2e-3);
    }

    /// Against determinants of forty digits.
    @Example
    void holdNearASingularCovariance() {
        Random random = new Random(1);
        double[][] columns = Samples.independent(random, 5, 300);
        columns[3] = Samples.noisyCopy(random, columns[0], 1e-2);
        double[][] covariance =
                GaussianCopula.transform(columns, Ties.AVERAGE, 0).covariance();
        SlowSearch slow = new SlowSearch(covariance, RAW);
        double[] gradients = Gradients.of(covariance, RAW);
        Multiplet all = new Multiplet(0, 1, 2, 3, 4);
        for (int i = 0; i < 5; i++) {
            int left = i;
            Multiplet rest =
                    new Multiplet(IntStream.range(0, 5).filter(j -> j != left).toArray());
            assertEquals(slow.oInformation(all) - slow.oInformation(rest), gradients[i], 1e-9);
        }
        assertEquals(
                slow.oInformation(all), HigherOrder.of(covariance, all, RAW).oInformation(), 1e-9);
    }

    @Example
    void aCopyTellsEverything() {
        double[][] covariance = {{1, 1, 0}, {1, 1, 0}, {0, 0, 1}};
        assertEquals(Double.POSITIVE_INFINITY, PairwiseInformation.mean(covariance, RAW));
        assertTrue(Double.isNaN(Gradients.of(covariance, RAW)[2]));
    }
}
