package io.omegascope.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.info.Multiplet;
import io.omegascope.net.Activation;
import io.omegascope.net.Optimizer;
import io.omegascope.net.Precision;
import io.omegascope.progress.ProgressMeasure;
import io.omegascope.task.ModularArithmetic;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class SnapshotProgressTest {
    private static final RunConfig SMALL = new RunConfig(
            new ModularArithmetic(ModularArithmetic.Operation.ADDITION, 13, 0.5, 0),
            NetworkConfig.paper(24, 1, false, Precision.FLOAT32),
            OptimizerConfig.paper(0.03, 1, false),
            DropoutConfig.NONE,
            new Schedule(60, 20, 10),
            MeasurementConfig.PAPER
                    .withClusters(6)
                    .withNull(NullModel.NONE, 1)
                    .withProgress(List.of(ProgressMeasure.values())),
            PhaseRule.PAPER,
            Seeds.all(4),
            new Origin.Fresh());

    private static Map<Integer, Map<String, Double>> measured(MemoryJournal journal) {
        Map<Integer, Map<String, Double>> all = new TreeMap<>();
        journal.profiles().forEach((epoch, profile) -> all.put(epoch, profile.progress()));
        return all;
    }

    private static double value(Profile profile, String name) {
        return Objects.requireNonNull(profile.progress().get(name), name);
    }

    /// Waits so long that most measurements are made up for later from what the journal kept.
    private static final class Lagging extends MemoryJournal {
        @Override
        public void append(RunEvent event) {
            if (event instanceof RunEvent.InfoProfile) {
                try {
                    Thread.sleep(50);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            super.append(event);
        }
    }

    @Test
    void deferredMeasurementsHaveTheSameValues() {
        MemoryJournal one = new MemoryJournal();
        MemoryJournal lagging = new Lagging();
        assertEquals(new RunState.Finished(), new TrainingRun(SMALL, one).train());
        assertEquals(new RunState.Finished(), new TrainingRun(SMALL, lagging).train());
        assertEquals(measured(one), measured(lagging));
        List<Integer> order = lagging.events().stream()
                .filter(RunEvent.InfoProfile.class::isInstance)
                .map(e -> ((RunEvent.InfoProfile) e).epoch())
                .toList();
        assertFalse(order.equals(order.stream().sorted().toList()), "nothing was deferred");
        one.profiles().forEach((epoch, profile) -> {
            int curves = epoch == 0 ? 9 : 11; // Adam has no second moment before its first update
            assertEquals(curves, profile.progress().size(), epoch + ": " + profile.progress());
        });
    }

    @Test
    void theThresholdFollowsTheLearningRate() throws IOException {
        OptimizerConfig optimizer =
                OptimizerConfig.paper(0.03, 1, false).changed(new OptimizerConfig.Change(10, 0.01, 1));
        MemoryJournal journal = new MemoryJournal();
        RunConfig config = SMALL.withOptimizer(Components.with(optimizer, "warmUp", 4))
                .withMeasurement(SMALL.measurement().withProgress(List.of(ProgressMeasure.SHARPNESS)));
        new TrainingRun(config, journal).train();
        Map.of(1, 0.03 / 4, 4, 0.03, 10, 0.03, 11, 0.01)
                .forEach((epoch, rate) -> assertEquals(
                        3.8 / (0.1 * rate), value(journal.profile(epoch), "preconditioned-sharpness-threshold"), 1e-9));
        assertTrue(journal.snapshot(20).squares().isPresent());
    }

    @Test
    void squaresAreKeptForSharpnessOfAdamAlone() throws IOException {
        for (RunConfig config : List.of(
                SMALL.withMeasurement(SMALL.measurement().withProgress(List.of(ProgressMeasure.WEIGHT_NORM))),
                SMALL.withOptimizer(Components.with(SMALL.optimizer(), "method", Optimizer.Method.SGD)))) {
            MemoryJournal journal = new MemoryJournal();
            new TrainingRun(config.withSchedule(new Schedule(2, 2, 1)), journal).train();
            assertTrue(journal.snapshot(2).squares().isEmpty());
        }
    }

    /// Neurons that are not trained are no part of the network that is measured: of tanh neurons at zero, whose
    /// squares are zero too, the preconditioned curvature would be beyond all bounds.
    @Test
    void aSubNetworkIsMeasuredAlone() throws IOException {
        RunConfig whole = SMALL.withNetwork(Components.with(SMALL.network(), "activation", Activation.TANH));
        MemoryJournal parent = new MemoryJournal();
        new TrainingRun(whole, parent).train();
        Profile profile = parent.profile(20);
        Multiplet clusters = profile.result().ofOrder(3).orElseThrow().min().multiplet();
        RunConfig config = Retraining.config(
                whole, "parent", 20, profile, clusters, RetrainMode.ISOLATED, StartingWeights.SNAPSHOT, 7);
        MemoryJournal child = new MemoryJournal();
        assertEquals(
                new RunState.Finished(),
                new TrainingRun(config, child, parent.snapshot(20).weights()).train());
        Profile last = child.profile(60);
        int neurons = profile.neurons(clusters).order();
        assertTrue(value(last, "effective-rank") <= neurons, last.progress() + " of " + neurons);
        assertTrue(
                value(last, "preconditioned-sharpness") < 1e5, last.progress().toString());
    }
}
