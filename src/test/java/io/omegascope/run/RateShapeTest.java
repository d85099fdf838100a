package io.omegascope.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RateShapeTest {
    @Test
    void risesLinearlyThenStaysOrFallsAsACosine() {
        assertEquals(0.25, RateShape.CONSTANT.factor(0, 4, 104));
        assertEquals(1, RateShape.CONSTANT.factor(3, 4, 104));
        assertEquals(1, RateShape.CONSTANT.factor(103, 4, 104));
        assertEquals(0.75, RateShape.COSINE.factor(2, 4, 104));
        assertEquals(1, RateShape.COSINE.factor(4, 4, 104));
        assertEquals(0.5, RateShape.COSINE.factor(54, 4, 104), 1e-15);
        assertEquals((1 + Math.cos(Math.PI * 0.99)) / 2, RateShape.COSINE.factor(103, 4, 104), 1e-15);
    }
}
