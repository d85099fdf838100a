package io.omegascope.ui.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShadeTest {
    @Test
    void lossesOverAFactorOfTenAreLogarithmic() {
        Shade wide = Shade.of(Reading.TEST_LOSS, 0.1, 10, 1);
        assertTrue(wide.logarithmic());
        assertEquals(0.5, wide.fraction(1), 1e-12);
        assertEquals(0, wide.fraction(0), "a loss of zero is as low as it gets");
        Shade narrow = Shade.of(Reading.TEST_LOSS, 1, 3);
        assertFalse(narrow.logarithmic());
        assertEquals(0.5, narrow.fraction(2), 1e-12);
        assertEquals(0.5, Shade.of(Reading.TRAIN_LOSS, 2, 2).fraction(2));
    }

    @Test
    void accuraciesAreFromZeroToOne() {
        assertEquals(new Shade(0, 1, false), Shade.of(Reading.TEST_ACCURACY, 0.4, 0.6));
    }

    @Test
    void ticksAreRoundWhereTheyCanBe() {
        assertEquals(List.of(0.5, 1.0, 2.0, 5.0, 10.0), rounded(new Shade(0.5, 12, true)));
        assertEquals(List.of(0.001, 0.01, 0.1, 1.0), rounded(new Shade(0.001, 3, true)));
        assertEquals(List.of(0.0, 0.25, 0.5, 0.75, 1.0), rounded(new Shade(0, 1, false)));
    }

    private static List<Double> rounded(Shade shade) {
        return shade.ticks().stream().map(v -> Math.round(v * 1e9) / 1e9).toList();
    }
}
