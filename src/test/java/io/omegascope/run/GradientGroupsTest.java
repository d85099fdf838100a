package io.omegascope.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.cluster.Activations;
import io.omegascope.cluster.Clustering;
import io.omegascope.cluster.ClusteringMethod;
import io.omegascope.info.Replicates;
import io.omegascope.info.Samples;
import io.omegascope.info.SearchMonitor;
import io.omegascope.net.Precision;
import io.omegascope.task.ModularArithmetic;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Neurons are grouped by one matrix, and another is pooled and measured.
class GradientGroupsTest {
    private static final MeasurementConfig CONFIG = MeasurementConfig.PAPER
            .withClustering(ClusteringMethod.GRADIENT)
            .withClusters(3)
            .withNull(NullModel.NONE, 1);

    @Test
    void groupsComeFromGradientsAndNumbersFromActivations() {
        Random random = new Random(1);
        double[][] activations = Samples.independent(random, 9, 400);
        double[][] factors = Samples.independent(random, 3, 400);
        double[][] gradients = IntStream.range(0, 9)
                .mapToObj(i -> Samples.noisyCopy(random, factors[i / 3], 0.1))
                .toArray(double[][]::new);
        Profile profile = Measurement.of(CONFIG)
                .measure(new Neurons(Activations.of(activations), Activations.of(gradients)), SearchMonitor.NONE)
                .profile();
        assertArrayEquals(new int[] {0, 0, 0, 1, 1, 1, 2, 2, 2}, profile.labels());
        double[][] pooled = new double[3][400];
        for (int i = 0; i < 9; i++) {
            for (int s = 0; s < 400; s++) {
                pooled[i / 3][s] += activations[i][s] / 3;
            }
        }
        double expected = Measurement.of(CONFIG)
                .with(Clustering.SINGLE)
                .measure(pooled)
                .profile()
                .synergy();
        assertEquals(expected, profile.synergy(), 1e-12);
    }

    @Test
    void neuronsWithoutActivationsAreLeftOutOfBoth() {
        double[][] activations = Samples.independent(new Random(1), 6, 200);
        Arrays.fill(activations[2], 0);
        double[][] gradients = Samples.independent(new Random(2), 6, 200);
        Profile profile = Measurement.of(CONFIG)
                .measure(new Neurons(Activations.of(activations), Activations.of(gradients)), SearchMonitor.NONE)
                .profile();
        assertEquals(-1, profile.labels()[2]);
        assertEquals(3, profile.clusters());
    }

    /// With output weights of zero no neuron has a gradient at the start; after an update each has one.
    @Test
    void ofARunAndItsUntrainedNetworks() {
        RunConfig config = new RunConfig(
                new ModularArithmetic(ModularArithmetic.Operation.ADDITION, 13, 0.5, 0),
                NetworkConfig.paper(24, 1, true, Precision.FLOAT32),
                OptimizerConfig.paper(0.03, 1, false),
                DropoutConfig.NONE,
                new Schedule(20, 20, 10),
                CONFIG.withClusters(6).withNull(NullModel.RANDOM_CLUSTERS, 3),
                PhaseRule.PAPER,
                Seeds.all(4),
                new Origin.Fresh());
        MemoryJournal journal = new MemoryJournal();
        assertEquals(new RunState.Finished(), new TrainingRun(config, journal).train());
        assertEquals(
                "The loss gradients of only 0 of 24 neurons vary; a grouping by them needs 3.",
                Objects.requireNonNull(journal.profile(0).reason()));
        assertEquals(6, journal.profile(20).clusters());
        assertTrue(journal.profile(20)
                .replicates(Replicates.Source.RANDOM_CLUSTERS)
                .isPresent());
        MemoryJournal compared = new MemoryJournal();
        RunConfig untrained = config.withNetwork(NetworkConfig.paper(24, 1, false, Precision.FLOAT32))
                .withMeasurement(CONFIG.withClusters(6).withNull(NullModel.UNTRAINED, 3));
        new TrainingRun(untrained, compared).train();
        assertTrue(compared.profile(20).replicates(Replicates.Source.UNTRAINED).isPresent());
        MemoryJournal ward = new MemoryJournal();
        new TrainingRun(untrained.withMeasurement(untrained.measurement().withClustering(ClusteringMethod.WARD)), ward)
                .train();
        assertFalse(
                Arrays.equals(ward.profile(20).labels(), compared.profile(20).labels()));
    }
}
