package io.omegascope.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BeatTest {
    private static final long MILLISECOND = 1_000_000;

    @Test
    void cheapDrawingGoesTenTimesASecond() {
        assertEquals(Beat.SHORTEST_NANOS, settled(new Beat(8), 20 * MILLISECOND));
    }

    @Test
    void drawingKeepsToItsShareOfTheProcessors() {
        long cost = 30 * MILLISECOND;
        long period = settled(new Beat(2), cost);
        assertEquals(Beat.SHARE, cost / (2.0 * period), 1e-3);
    }

    @Test
    void evenTheSlowestDrawingIsShown() {
        assertEquals(Beat.LONGEST_NANOS, settled(new Beat(1), 2000 * MILLISECOND));
    }

    @Test
    void oneSlowPictureDoesNotStopTheWindow() {
        Beat beat = new Beat(4);
        settled(beat, MILLISECOND);
        long after = beat.next(60 * MILLISECOND + 100 * MILLISECOND);
        assertTrue(after < 150 * MILLISECOND, after + " ns");
    }

    /// The period after sixty beats that cost the same.
    private static long settled(Beat beat, long cost) {
        long period = 0;
        for (int i = 1; i <= 60; i++) {
            period = beat.next(i * cost);
        }
        return period;
    }
}
