package io.omegascope.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class EpochTicksTest {
    @Test
    void labelsPowersOfTenAndZero() {
        assertEquals(List.of(0.0, 1.0, 10.0, 100.0, 1000.0), EpochTicks.major(0, 1500, true, 8));
    }

    @Test
    void fillsUpWhereFewPowersAreInView() {
        assertEquals(List.of(50.0, 100.0, 200.0, 500.0), EpochTicks.major(30, 700, true, 8));
        assertEquals(List.of(310.0, 320.0, 330.0, 340.0), EpochTicks.major(305, 345, true, 5));
    }

    @Test
    void labelsRoundStepsOnALinearAxis() {
        assertEquals(List.of(0.0, 500.0, 1000.0, 1500.0), EpochTicks.major(0, 1500, false, 4));
        assertTrue(EpochTicks.major(0, 3, false, 9).stream().allMatch(e -> e == Math.rint(e)), "whole epochs only");
    }

    @Test
    void marksTheEpochsBetweenPowersOfTen() {
        assertEquals(List.of(20.0, 30.0, 40.0), EpochTicks.minor(15, 45));
    }

    @Test
    void writesEpochsShortButExact() {
        assertEquals("1500", EpochTicks.label(1500));
        assertEquals("20k", EpochTicks.label(20_000));
        assertEquals("12.5k", EpochTicks.label(12_500));
        assertEquals("12345", EpochTicks.label(12_345));
        assertEquals("3M", EpochTicks.label(3_000_000));
    }
}
