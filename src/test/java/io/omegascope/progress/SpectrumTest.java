package io.omegascope.progress;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpectrumTest {
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 6, 7, 12})
    void energiesAddUpToTheVariation(int n) {
        double[] signal = new Random(n).doubles(n).toArray();
        double mean = Arrays.stream(signal).average().orElseThrow();
        double variation =
                Arrays.stream(signal).map(v -> (v - mean) * (v - mean)).sum();
        assertEquals(variation, Spectrum.of(new double[][] {signal}, n).total(), 1e-12);
    }

    @Test
    void aWaveHasOneFrequency() {
        double[][] waves = {wave(11, 3, 0.4, 2), wave(11, 3, 1.9, 1)};
        Spectrum spectrum = Spectrum.of(waves, 11);
        assertArrayEquals(new double[] {0, 0, 11.0 / 2 * 5, 0, 0}, spectrum.energy(), 1e-12);
        assertEquals(1, spectrum.share(1), 1e-12);
        assertEquals(1 - 1.0 / 5, spectrum.gini(), 1e-7);
        assertArrayEquals(new int[] {3}, spectrum.carrying(0.9));
    }

    @Test
    void theFewestFrequenciesThatCarryAShare() {
        Spectrum spectrum = new Spectrum(new double[] {1, 5, 0, 3, 1});
        assertArrayEquals(new int[] {2}, spectrum.carrying(0.5));
        assertArrayEquals(new int[] {2, 4}, spectrum.carrying(0.51));
        assertArrayEquals(new int[] {2, 4, 1}, spectrum.carrying(0.9));
        assertEquals(0.8, spectrum.share(2), 1e-15);
    }

    /// The mean difference of all pairs over twice the mean, of (1, 2, 4): (1 + 3 + 2) · 2 / 9 / (2 · 7/3).
    @Test
    void giniIsTheMeanDifference() {
        assertEquals(2.0 / 7, new Spectrum(new double[] {16, 1, 4}).gini(), 1e-15);
        assertEquals(0, new Spectrum(new double[] {3, 3, 3, 3}).gini(), 1e-15);
    }

    @Test
    void powersOfTheLeastGenerator() {
        assertArrayEquals(new int[] {1, 3, 2, 6, 4, 5}, SymbolGroup.MULTIPLICATIVE.order(7));
        assertArrayEquals(new int[] {1, 2}, SymbolGroup.MULTIPLICATIVE.order(3));
        assertThrows(IllegalArgumentException.class, () -> SymbolGroup.MULTIPLICATIVE.order(15));
    }

    private static double[] wave(int n, int k, double phase, double amplitude) {
        return IntStream.range(0, n)
                .mapToDouble(j -> 7 + amplitude * Math.cos(2 * Math.PI * k * j / n + phase))
                .toArray();
    }
}
