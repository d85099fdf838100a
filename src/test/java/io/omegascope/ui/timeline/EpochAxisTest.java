package io.omegascope.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EpochAxisTest {
    @Property(tries = 200)
    void positionAndEpochAreInverse(
            @ForAll @IntRange(min = 0, max = 10_000_000) int last,
            @ForAll @IntRange(min = 0, max = 1000) int part,
            @ForAll boolean log) {
        EpochAxis axis = new EpochAxis(last, log);
        double epoch = axis.last() * (part / 1000.0);
        assertEquals(epoch, axis.epoch(axis.position(epoch)), 1e-6 * axis.last());
    }

    @Test
    void labelsAreRoundAndEndWithTheLastEpoch() {
        assertArrayEquals(new int[] {0, 1, 10, 100, 1500}, new EpochAxis(1500, true).labels());
        assertArrayEquals(
                new int[] {0, 200, 400, 600, 800, 1000, 1200, 1400, 1500}, new EpochAxis(1500, false).labels());
        assertArrayEquals(new int[] {0, 1}, new EpochAxis(0, false).labels());
    }
}
