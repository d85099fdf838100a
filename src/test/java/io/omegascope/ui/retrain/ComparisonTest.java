package io.omegascope.ui.retrain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.omegascope.run.RetrainMode;
import io.omegascope.run.RunEvent;
import io.omegascope.run.RunState;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.SampleBench;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private final RunModel original = SampleBench.fresh("a", "Weight decay 2", new RunState.Finished(), 1500);

    @Test
    void reachesALevelAtTheFirstDueEpochThatHasIt() {
        Comparison row = Comparison.of(original);
        assertEquals(due(0.5), row.half());
        assertEquals(due(0.9), row.most());
        assertEquals("Original", row.name());
        assertNull(row.mode());
        assertEquals(250, row.neurons());
        assertEquals("1.000", row.test());
        assertEquals("initial", row.start());
    }

    @Test
    void dashesStandForWhatHasNotHappened() {
        Comparison waiting =
                Comparison.of(SampleBench.child(original, RetrainMode.CONTROL, new RunState.Ready(), -1, 60));
        assertEquals("— — —", waiting.half() + " " + waiting.most() + " " + waiting.test());

        Comparison young =
                Comparison.of(SampleBench.child(original, RetrainMode.INVERSE, new RunState.Training(), 60, 60));
        assertEquals("60 — 0.500", young.half() + " " + young.most() + " " + young.test());
    }

    @Test
    void namesModeSizeAndOriginOfARetraining() {
        Comparison row =
                Comparison.of(SampleBench.child(original, RetrainMode.INVERSE, new RunState.Finished(), 1500, 60));
        assertEquals(RetrainMode.INVERSE, row.mode());
        assertEquals("Inverse", row.name());
        assertEquals(100, row.neurons());
        assertEquals("Inverse of clusters {0, 2, 4, 6, 8} at epoch 168: 100 of 250 neurons", row.details());
    }

    private String due(double level) {
        return original.metrics().stream()
                .filter(m -> m.testAccuracy() >= level)
                .mapToInt(RunEvent.EpochMetrics::epoch)
                .min()
                .stream()
                .mapToObj(Integer::toString)
                .findFirst()
                .orElseThrow();
    }
}
