package io.omegascope.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.omegascope.info.Samples;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ActivationsTest {
    /// As a file gives them: every block is a copy that starts at 0.
    private record Copied(double[][] columns) implements Activations {
        @Override
        public int samples() {
            return columns[0].length;
        }

        @Override
        public int units() {
            return columns.length;
        }

        @Override
        public Block block(int from, int count) {
            double[][] copy = Arrays.stream(columns)
                    .map(column -> Arrays.copyOfRange(column, from, from + count))
                    .toArray(double[][]::new);
            return new Block(copy, 0, from, count);
        }
    }

    @Property(tries = 20)
    void theWayOfReadingDoesNotMatter(
            @ForAll @IntRange(min = 3, max = 30) int units,
            @ForAll @IntRange(min = 1, max = 9000) int samples,
            @ForAll long seed) {
        double[][] columns = Samples.independent(new Random(seed), units, samples);
        columns[1] = columns[0].clone();
        Activations memory = Activations.of(columns);
        Activations copied = new Copied(columns);
        assertArrayEquals(memory.varying(), copied.varying());
        for (ClusteringMethod method : ClusteringMethod.values()) {
            int[] labels = method.with(3, seed).labels(memory);
            assertArrayEquals(labels, method.with(3, seed).labels(copied));
            assertArrayEquals(Pooling.means(memory, labels), Pooling.means(copied, labels));
        }
        assertArrayEquals(Distances.squared(memory), Distances.squared(copied));
        assertArrayEquals(Correlations.absolute(memory), Correlations.absolute(copied));
    }

    @Example
    void aUnitThatChangesInItsLastSampleVaries() {
        double[][] columns = new double[4][2000];
        columns[1][1999] = 1;
        Arrays.fill(columns[2], 7);
        columns[3][0] = 1;
        assertArrayEquals(new int[] {1, 3}, Activations.of(columns).varying());
        assertArrayEquals(new int[] {}, Activations.of(new double[0][0]).varying());
        assertArrayEquals(new int[] {}, Activations.of(new double[3][1]).varying());
    }

    @Example
    void selectedUnitsAreAView() {
        Activations all = Activations.of(new double[][] {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}});
        Activations some = all.select(new int[] {2, 0});
        Activations.Block block = some.block(1, 2);
        assertEquals(2, some.units());
        assertEquals(3, some.samples());
        assertEquals(8, block.columns()[0][block.start()]);
        assertEquals(3, block.columns()[1][block.start() + 1]);
    }

    @Example
    void columnsOfDifferentLengthsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Activations.of(new double[][] {{1, 2}, {1}}));
        Activations activations = Activations.of(new double[][] {{1, 2}});
        assertThrows(IndexOutOfBoundsException.class, () -> activations.block(1, 2));
    }
}
