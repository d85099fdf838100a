package io.omegascope.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class EpochRangeTest {
    private static final double EXACT = 1e-9;

    @Test
    void drawsEpochPlusOneOnALogarithmicAxis() {
        EpochRange range = EpochRange.whole(999, true);
        assertEquals(0, range.fraction(0), EXACT);
        assertEquals(1.0 / 3, range.fraction(9), EXACT);
        assertEquals(1, range.fraction(999), EXACT);
        assertEquals(99, range.epoch(2.0 / 3), EXACT);
        assertEquals(250, EpochRange.whole(1000, false).epoch(0.25), EXACT);
    }

    @Test
    void zoomsAroundAPlaceThatStays() {
        for (boolean logarithmic : List.of(true, false)) {
            EpochRange whole = EpochRange.whole(5000, logarithmic);
            double under = whole.epoch(0.7);
            EpochRange closer = whole.zoomed(0.5, 0.7);
            assertEquals(0.7, closer.fraction(under), EXACT);
            assertFalse(closer.isWhole());
            assertTrue(closer.zoomed(4, 0.7).isWhole(), "and back");
        }
    }

    @Test
    void staysWithinTheRunAndNeverCollapses() {
        EpochRange range = EpochRange.whole(100, false).between(40, 60);
        assertEquals(0, range.moved(-9).first(), EXACT);
        assertEquals(20, range.moved(-9).last(), EXACT);
        assertEquals(100, range.moved(9).last(), EXACT);
        EpochRange closest = range;
        for (int i = 0; i < 100; i++) {
            closest = closest.zoomed(0.5, 1);
        }
        assertTrue(closest.last() - closest.first() >= 4 - EXACT);
        assertEquals(40, range.between(60, 40).first(), EXACT, "in either order");
    }

    @Test
    void followsARunThatGrowsUnlessItLooksAtAPart() {
        EpochRange whole = EpochRange.whole(100, true);
        assertEquals(EpochRange.whole(300, true), whole.withEnd(300));
        EpochRange part = whole.between(10, 50);
        assertEquals(50, part.withEnd(300).last(), EXACT);
        assertEquals(20, part.withEnd(20).last(), EXACT);
        assertEquals(1, EpochRange.whole(0, true).last(), "an empty run has an axis too");
    }
}
