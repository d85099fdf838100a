package io.omegascope.ui.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.run.RetrainMode;
import io.omegascope.run.RunState;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.SampleBench;
import org.junit.jupiter.api.Test;

class RunLineTest {
    private final RunModel finished = SampleBench.fresh("a", "Weight decay 2", new RunState.Finished(), 1500);

    @Test
    void saysHowARunEnded() {
        RunLine said = RunLine.of(finished, 1500, false);
        assertEquals(0, said.depth());
        assertEquals("1,500 epochs", said.progress());
        assertEquals("test 1.000", said.accuracy());
        assertTrue(said.details().contains("Accuracy at epoch 1,500: train 1.000, test 1.000"), said.details());
    }

    /// As it was to, once it generalised.
    @Test
    void aRunThatEndedEarlyIsWhole() {
        RunModel early = SampleBench.fresh("c", "Weight decay 2", new RunState.Finished(), 531);
        assertEquals("531 epochs", RunLine.of(early, 531, false).progress());
        RunModel stopped = SampleBench.fresh("d", "Weight decay 2", new RunState.Stopped(), 531);
        assertEquals("531 of 1,500 epochs", RunLine.of(stopped, 531, false).progress());
    }

    @Test
    void saysHowFarARetrainingIs() {
        RunModel child = SampleBench.child(finished, RetrainMode.INVERSE, new RunState.Training(), 60, 60);
        RunLine said = RunLine.of(child, 61, false);
        assertEquals(1, said.depth());
        assertEquals("61 of 1,500 epochs", said.progress());
        assertEquals("test 0.500", said.accuracy());
    }

    @Test
    void tellsWaitingFromStarting() {
        RunModel child = SampleBench.child(finished, RetrainMode.CONTROL, new RunState.Ready(), -1, 60);
        assertEquals("waiting", RunLine.of(child, 0, true).progress());
        assertEquals("starting", RunLine.of(child, 0, false).progress());
        assertEquals("", RunLine.of(child, 0, true).accuracy());
    }

    @Test
    void givesTheCauseOfAFailure() {
        RunModel failed = SampleBench.fresh("b", "Alpha 8", new RunState.Failed("The disk is full."), 30);
        assertTrue(RunLine.of(failed, 30, false).details().contains("Failed: The disk is full."));
    }
}
