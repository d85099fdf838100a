package io.omegascope.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ValueRangeTest {
    @Test
    void beginsAtZeroAndLeavesRoomAbove() {
        ValueRange range = ValueRange.fromZero(DoubleStream.of(0.1, Double.NaN, 0.2));
        assertEquals(0, range.low());
        assertTrue(range.high() > 0.2 && range.high() < 0.22);
        assertTrue(ValueRange.fromZero(DoubleStream.of(-0.01, 0.2)).low() < -0.01, "negative synergy is seen");
    }

    @Test
    void takesWholeDecades() {
        assertEquals(new ValueRange(0.01, 10, true), ValueRange.decades(DoubleStream.of(0.04, 8.9, Double.NaN)));
        ValueRange constant = ValueRange.decades(DoubleStream.of(1, 1));
        assertTrue(constant.low() <= 1 && constant.high() > 1);
    }

    @Test
    void hasARangeForNothing() {
        assertEquals(ValueRange.UNIT, ValueRange.fromZero(DoubleStream.empty()));
        ValueRange nothing = ValueRange.decades(DoubleStream.of(0, Double.NaN));
        assertTrue(nothing.low() > 0 && nothing.high() > nothing.low());
    }

    @Test
    void zoomsAroundAValueThatStays() {
        ValueRange closer = new ValueRange(0, 10, false).zoomed(0.5, 0.2);
        assertEquals(0.2, closer.fraction(2), 1e-12);
        assertEquals(5, closer.high() - closer.low(), 1e-12);
        assertEquals(new ValueRange(1, 11, false), new ValueRange(0, 10, false).moved(0.1));
    }

    @Test
    void aLogarithmicRangeZoomsByFactors() {
        ValueRange decades = new ValueRange(1, 100, true);
        assertEquals(0.5, decades.fraction(10), 1e-12);
        assertEquals(10, decades.zoomed(0.5, 1).low(), 1e-9);
        assertEquals(100, decades.zoomed(0.5, 1).high(), 1e-9);
        assertEquals(10, decades.moved(0.5).low(), 1e-9);
        assertEquals(1000, decades.moved(0.5).high(), 1e-9);
    }

    @Test
    void isAroundAllValues() {
        ValueRange range = ValueRange.around(DoubleStream.of(2, 12), false);
        assertEquals(1.5, range.low(), 1e-12);
        assertEquals(12.5, range.high(), 1e-12);
        ValueRange positive = ValueRange.around(DoubleStream.of(-1, 0, 10, 1000), true);
        assertTrue(positive.low() < 10 && positive.low() > 5 && positive.high() > 1000 && positive.high() < 2000);
        ValueRange one = ValueRange.around(DoubleStream.of(3), true);
        assertTrue(one.low() > 0 && one.low() < 3 && one.high() > 3);
        assertEquals(ValueRange.UNIT, ValueRange.around(DoubleStream.of(Double.NaN), false));
    }
}
