package io.omegascope.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.net.Activation;
import io.omegascope.net.Loss;
import io.omegascope.net.Optimizer;
import io.omegascope.net.Precision;
import io.omegascope.progress.ProgressMeasure;
import io.omegascope.task.ModularArithmetic;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What is known of full-batch gradient descent (Cohen et al. 2021): sharpness rises to 2/η and stays a little above,
/// while the loss goes on falling.
class EdgeOfStabilityTest {
    private static final double RATE = 10;

    @Test
    void sharpnessRisesToItsThresholdAndStaysThere() {
        OptimizerConfig descent = Components.with(
                OptimizerConfig.paper(RATE, 0, false).withLoss(Loss.MEAN_SQUARED_ERROR),
                "method",
                Optimizer.Method.SGD);
        RunConfig config = new RunConfig(
                new ModularArithmetic(ModularArithmetic.Operation.ADDITION, 23, 0.4, 0),
                Components.with(NetworkConfig.paper(48, 1, false, Precision.FLOAT32), "activation", Activation.TANH),
                Components.with(descent, "momentum", 0.0),
                DropoutConfig.NONE,
                new Schedule(4000, 0, 4),
                MeasurementConfig.PAPER.withNull(NullModel.NONE, 1).withProgress(List.of(ProgressMeasure.SHARPNESS)),
                PhaseRule.PAPER,
                Seeds.all(0),
                new Origin.Fresh());
        MemoryJournal journal = new MemoryJournal();
        assertEquals(new RunState.Finished(), new TrainingRun(config, journal).train());
        assertTrue(ratio(journal, 10) < 0.7, "at the start " + ratio(journal, 10));
        for (int epoch : new int[] {1779, 3163, 4000}) {
            double ratio = ratio(journal, epoch);
            assertTrue(ratio > 0.95 && ratio < 1.25, "at epoch " + epoch + " " + ratio);
        }
        double before = journal.metrics().stream()
                .filter(m -> m.epoch() == 1779)
                .findFirst()
                .orElseThrow()
                .trainLoss();
        assertTrue(journal.metrics().getLast().trainLoss() < 0.8 * before);
    }

    private static double ratio(MemoryJournal journal, int epoch) {
        Profile profile = journal.profile(epoch);
        double sharpness = Objects.requireNonNull(profile.progress().get("sharpness"), "not converged");
        assertEquals(2 / RATE, profile.progress().get("sharpness-threshold"));
        return sharpness * RATE / 2;
    }
}
