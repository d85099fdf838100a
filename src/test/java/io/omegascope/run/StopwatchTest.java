package io.omegascope.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StopwatchTest {
    private static final long SECOND = 1_000_000_000L;

    private final Stopwatch stopwatch = new Stopwatch();

    @Test
    void theSpeedOfARunThatGoesOnLeavesOutWhatWasTrainedBefore() {
        stopwatch.start(5000, 0);
        train(5000, 50, 0, 20);
        assertEquals(20, stopwatch.epochsPerSecond(), 1e-6);
    }

    @Test
    void aPauseIsNotPartOfTheSpeed() {
        stopwatch.start(0, 0);
        train(0, 100, 0, 50);
        stopwatch.pause(2 * SECOND);
        assertEquals(0, stopwatch.epochsPerSecond());
        stopwatch.start(100, 3600 * SECOND);
        train(100, 100, 3600 * SECOND, 50);
        assertEquals(50, stopwatch.epochsPerSecond(), 1e-6);
        stopwatch.pause(3602 * SECOND);
        assertEquals(50, stopwatch.statistics().epochsPerSecond(), 0.5);
    }

    @Test
    void theSpeedIsThatOfTheLastSeconds() {
        stopwatch.start(0, 0);
        train(0, 1000, 0, 100);
        train(1000, 40, 10 * SECOND, 10);
        assertEquals(10, stopwatch.epochsPerSecond(), 0.5);
    }

    private void train(int from, int steps, long start, int perSecond) {
        long each = SECOND / perSecond;
        for (int i = 1; i <= steps; i++) {
            stopwatch.step(from + i, each, start + i * each);
        }
    }
}
