package io.omegascope.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.omegascope.Golden;
import io.omegascope.cluster.Clustering;
import io.omegascope.info.Multiplet;
import io.omegascope.info.OInformation;
import io.omegascope.info.Samples;
import io.omegascope.info.SearchResult;
import io.omegascope.info.Ties;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MeasurementTest {
    private static final MeasurementConfig CONFIG = MeasurementConfig.PAPER.withNull(NullModel.NONE, 1);
    private static final Measurement SINGLE = Measurement.of(CONFIG).with(Clustering.SINGLE);

    /// Real hidden activations, from columns to extremes, against scikit-learn and SciPy.
    @Test
    void hiddenActivations() {
        JsonNode golden = Golden.read("agglomeration_Z1_130x250.json");
        double[][] columns = Golden.columns(golden.get("X"));
        int[] theirs = Golden.ints(golden.get("agg").get(0).get("labels"));
        for (boolean corrected : new boolean[] {true, false}) {
            Profile profile =
                    measured(columns, Components.with(CONFIG.withTies(Ties.ORDINAL), "biasCorrection", corrected));
            int[] names = new int[10];
            for (int i = 0; i < theirs.length; i++) {
                names[theirs[i]] = profile.labels()[i];
            }
            for (int i = 0; i < theirs.length; i++) {
                assertEquals(names[theirs[i]], profile.labels()[i], "the same partition");
            }
            double[][] covariance = Golden.matrix(golden.get("cov"));
            for (int i = 0; i < 10; i++) {
                for (int j = 0; j < 10; j++) {
                    assertEquals(covariance[i][j], profile.covariance()[names[i]][names[j]], 1e-9);
                }
            }
            JsonNode extremes = golden.get(corrected ? "extremes_bc" : "extremes_raw");
            assertExtreme(extremes, "syn", names, profile.result().lowest().orElseThrow());
            assertExtreme(extremes, "red", names, profile.result().highest().orElseThrow());
            assertEquals(130, profile.samples());
            assertEquals(8, profile.result().orders().size());
        }
    }

    private static void assertExtreme(JsonNode golden, String which, int[] names, OInformation actual) {
        double value = golden.get(which.equals("syn") ? "syn_min" : "red_max").doubleValue();
        int[] members = Golden.ints(golden.get(which + "_multiplet"));
        assertEquals(value, actual.value(), 1e-10);
        assertEquals(Multiplet.of(Arrays.stream(members).mapToObj(i -> names[i]).toList()), actual.multiplet());
    }

    @Test
    void constantNeuronsAreDroppedAndTheOthersKeepTheirPlaces() {
        double[][] columns = Samples.independent(new Random(1), 14, 500);
        columns[0] = new double[500];
        columns[5] = new double[500];
        Arrays.fill(columns[5], 3.5);
        Profile profile = measured(columns, CONFIG);
        assertArrayEquals(new int[] {0, 5}, profile.dropped());
        assertEquals(10, profile.clusters());
        assertEquals(0, profile.labels()[1]);
        assertNull(profile.reason());
    }

    @Test
    void fewerNeuronsThanClustersGiveThatMany() {
        Profile profile = measured(Samples.independent(new Random(2), 4, 500), CONFIG);
        assertArrayEquals(new int[] {0, 1, 2, 3}, profile.labels());
        assertEquals(2, profile.result().orders().size());
    }

    @Test
    void fewerThanThreeNeuronsGiveAReason() {
        double[][] columns = Samples.independent(new Random(3), 4, 500);
        columns[1] = new double[500];
        columns[3] = new double[500];
        Profile profile = measured(columns, CONFIG);
        assertEquals("Only 2 of 4 columns of activations vary; a measurement needs 3.", profile.reason());
        assertEquals(SearchResult.EMPTY, profile.result());
        assertArrayEquals(new int[] {1, 3}, profile.dropped());
        assertTrue(Double.isNaN(profile.synergy()));
        assertEquals(
                "Only 0 of 0 columns of activations vary; a measurement needs 3.",
                measured(new double[0][0], CONFIG).reason());
    }

    @Test
    void tooFewSamplesGiveAReason() {
        Profile profile = measured(Samples.independent(new Random(4), 12, 10), CONFIG);
        assertEquals(
                "10 samples are too few for 10 variables; a measurement needs more samples than variables.",
                profile.reason());
        assertNull(measured(Samples.independent(new Random(4), 12, 12), CONFIG).reason());
    }

    @Test
    void copiesOfOneVariableGiveAReason() {
        double[] x = Samples.normal(new Random(5), 100);
        Profile profile = measured(new double[][] {x, x.clone(), x.clone()}, CONFIG);
        assertEquals(1, profile.result().degenerate());
        assertNotNull(profile.reason());
    }

    @Test
    void aNoisySumIsSynergyAndNoisyCopiesAreRedundancy() {
        Random random = new Random(6);
        double[][] x = Samples.independent(random, 7, 4000);
        x[2] = Samples.noisySum(random, x[0], x[1], 0.5);
        x[5] = Samples.noisyCopy(random, x[4], 0.5);
        x[6] = Samples.noisyCopy(random, x[4], 0.5);
        Profile profile = SINGLE.measure(x).profile();
        SearchResult result = profile.result();
        assertEquals(
                new Multiplet(0, 1, 2), result.ofOrder(3).orElseThrow().min().multiplet());
        assertEquals(
                new Multiplet(4, 5, 6), result.ofOrder(3).orElseThrow().max().multiplet());
        assertTrue(profile.synergy() > 0.3 && profile.redundancy() > 0.3);
    }

    /// Independent variables stay within the noise of 4,000 samples.
    @Test
    void independentVariablesShareAlmostNothing() {
        Profile profile = measured(Samples.independent(new Random(7), 10, 4000), CONFIG);
        assertTrue(profile.synergy() < 0.01 && profile.redundancy() < 0.01);
    }

    /// On any thread, at any time: the same bits.
    @Test
    void isAFunctionOfItsColumns() throws InterruptedException {
        double[][] columns = Samples.independent(new Random(8), 30, 700);
        double[][] before = Arrays.stream(columns).map(double[]::clone).toArray(double[][]::new);
        Profile first = measured(columns, CONFIG);
        Profile[] second = new Profile[1];
        Thread thread = new Thread(() -> second[0] = measured(columns, CONFIG));
        thread.start();
        thread.join();
        assertArrayEquals(first.labels(), second[0].labels());
        assertTrue(Arrays.deepEquals(first.covariance(), second[0].covariance()));
        assertEquals(first.result(), second[0].result());
        assertTrue(Arrays.deepEquals(before, columns));
    }

    @Test
    void everyColumnByItselfKeepsItsIndex() {
        Random random = new Random(10);
        double[][] x = Samples.independent(random, 5, 2000);
        x[1] = new double[2000];
        x[4] = Samples.noisySum(random, x[2], x[3], 0.5);
        Measurement.Timed timed = SINGLE.measure(x);
        MeasurementSummary summary = MeasurementSummary.ofColumns(timed, SINGLE);
        assertArrayEquals(new int[] {0, -1, 2, 3, 4}, summary.labels());
        assertArrayEquals(new int[] {1}, summary.dropped());
        assertEquals(new Multiplet(2, 3, 4), summary.orders().getFirst().min().multiplet());
        assertEquals(3, summary.columns(new Multiplet(2, 3, 4)));
        assertEquals(
                timed.profile().result().lowest().orElseThrow().value(),
                Objects.requireNonNull(summary.synergy()).value());
    }

    @Test
    void theMedianOfEachPart() {
        var passes = List.of(
                new Measurement.Milliseconds(1, 9, 2, 6),
                new Measurement.Milliseconds(3, 7, 8, 4),
                new Measurement.Milliseconds(2, 8, 4, 5));
        assertEquals(new Measurement.Milliseconds(2, 8, 4, 5), Measurement.Milliseconds.median(passes));
        assertEquals(new Measurement.Milliseconds(2, 8, 5, 5), Measurement.Milliseconds.median(passes.subList(0, 2)));
    }

    @Test
    void saysWhatItTook() {
        var timed = Measurement.of(CONFIG).measure(Samples.independent(new Random(9), 30, 700));
        assertTrue(timed.milliseconds().cluster() > 0);
        assertTrue(timed.milliseconds().copula() > 0);
        assertTrue(timed.milliseconds().search() > 0);
    }

    private static Profile measured(double[][] columns, MeasurementConfig config) {
        return Measurement.of(config).measure(columns).profile();
    }
}
