package io.omegascope.store;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.cluster.Activations;
import io.omegascope.file.NpyBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files as handles that are read in blocks: trajectories, and matrices of more than one block.
class ActivationStepsTest {
    private static final int STEPS = 3;
    private static final int SAMPLES = 1300;
    private static final int UNITS = 5;
    private static final double[][][] VALUES = values();

    @TempDir
    private Path folder = Path.of("");

    /// `[steps][units][samples]`, exact in float32.
    private static double[][][] values() {
        Random random = new Random(3);
        double[][][] values = new double[STEPS][UNITS][];
        for (double[][] step : values) {
            for (int j = 0; j < UNITS; j++) {
                step[j] = random.ints(SAMPLES, -1000, 1000).asDoubleStream().toArray();
            }
        }
        return values;
    }

    private static double value(boolean fortran, int index) {
        return fortran
                ? VALUES[index % STEPS][index / STEPS / SAMPLES][index / STEPS % SAMPLES]
                : VALUES[index / UNITS / SAMPLES][index % UNITS][index / UNITS % SAMPLES];
    }

    @Test
    void aTrajectoryInEveryLayout() throws IOException {
        String shape = "(%d, %d, %d)".formatted(STEPS, SAMPLES, UNITS);
        for (boolean fortran : new boolean[] {false, true}) {
            double[] all = IntStream.range(0, STEPS * SAMPLES * UNITS)
                    .mapToDouble(i -> value(fortran, i))
                    .toArray();
            float[] single = new float[all.length];
            for (int i = 0; i < all.length; i++) {
                single[i] = (float) all[i];
            }
            assertTrajectory(NpyBytes.of("<f8", fortran, shape, NpyBytes.doubles(LITTLE_ENDIAN, all)));
            assertTrajectory(NpyBytes.of(">f8", fortran, shape, NpyBytes.doubles(BIG_ENDIAN, all)));
            assertTrajectory(NpyBytes.of("<f4", fortran, shape, NpyBytes.floats(LITTLE_ENDIAN, single)));
            assertTrajectory(NpyBytes.of(">f4", fortran, shape, NpyBytes.floats(BIG_ENDIAN, single)));
        }
    }

    private void assertTrajectory(byte[] npy) throws IOException {
        try (ActivationFile file = ActivationFile.open(Files.write(folder.resolve("t.npy"), npy))) {
            assertTrue(file.isTrajectory());
            assertEquals(STEPS, file.steps().size());
            for (int step = 0; step < STEPS; step++) {
                assertHolds(VALUES[step], file.steps().get(step));
            }
        }
    }

    private static void assertHolds(double[][] expected, Activations actual) {
        assertEquals(expected.length, actual.units());
        assertEquals(expected[0].length, actual.samples());
        double[][] columns = new double[expected.length][expected[0].length];
        actual.forEachBlock(block -> {
            for (int j = 0; j < columns.length; j++) {
                System.arraycopy(block.columns()[j], block.start(), columns[j], block.from(), block.count());
            }
        });
        assertArrayEquals(expected, columns);
    }

    @Test
    void aMatrixIsOneStep() throws IOException {
        for (boolean fortran : new boolean[] {false, true}) {
            double[] all = IntStream.range(0, SAMPLES * UNITS)
                    .mapToDouble(i -> fortran ? VALUES[0][i / SAMPLES][i % SAMPLES] : VALUES[0][i % UNITS][i / UNITS])
                    .toArray();
            String shape = "(%d, %d)".formatted(SAMPLES, UNITS);
            byte[] npy = NpyBytes.of("<f8", fortran, shape, NpyBytes.doubles(LITTLE_ENDIAN, all));
            try (ActivationFile file = ActivationFile.open(Files.write(folder.resolve("m.npy"), npy))) {
                assertFalse(file.isTrajectory());
                assertEquals(List.of(), file.unitNames());
                assertHolds(VALUES[0], file.steps().getFirst());
            }
        }
    }

    @Test
    void csvKeepsTheNamesOfUnits() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "first,\"second, last\"\n1,2\n3,4\n");
        try (ActivationFile opened = ActivationFile.open(file)) {
            assertEquals(List.of("first", "second, last"), opened.unitNames());
            assertHolds(new double[][] {{1, 3}, {2, 4}}, opened.steps().getFirst());
        }
    }

    @Test
    void aNumberThatIsNotFiniteIsNamedWithItsStep() throws IOException {
        double[] values = new double[2 * 700 * 3];
        values[(700 + 600) * 3 + 2] = Double.POSITIVE_INFINITY;
        byte[] npy = NpyBytes.of("<f8", false, "(2, 700, 3)", NpyBytes.doubles(LITTLE_ENDIAN, values));
        Path file = Files.write(folder.resolve("t.npy"), npy);
        IOException refusal = assertThrows(IOException.class, () -> ActivationFile.open(file));
        assertEquals(
                file + ": step 1, row 600, column 2 is Infinity;"
                        + " allowed are finite numbers of at most 1e140 in size (rows and columns count from 0).",
                refusal.getMessage());
    }

    @Test
    void aFileThatIsClosedIsNotRead() throws IOException {
        byte[] npy = NpyBytes.of("<f8", false, "(2, 1)", NpyBytes.doubles(LITTLE_ENDIAN, 1, 2));
        ActivationFile file = ActivationFile.open(Files.write(folder.resolve("a.npy"), npy));
        Activations step = file.steps().getFirst();
        file.close();
        assertThrows(IllegalStateException.class, () -> step.block(0, 1));
    }

    @Test
    void moreUnitsThanCanBeComparedAreRefused() throws IOException {
        int units = 60_000;
        byte[] npy = NpyBytes.of("<f4", false, "(1, %d)".formatted(units), new byte[units * 4]);
        Path file = Files.write(folder.resolve("wide.npy"), npy);
        String refusal = String.valueOf(
                assertThrows(IOException.class, () -> ActivationFile.open(file)).getMessage());
        assertTrue(refusal.startsWith(file + ": comparing its 60000 units with one another takes 82397 MB"), refusal);
    }

    @Test
    void aLineWithoutEndIsRefused() throws IOException {
        byte[] text = "1,".repeat(3_000_000).getBytes(StandardCharsets.US_ASCII);
        Path file = Files.write(folder.resolve("a.csv"), text);
        String refusal = String.valueOf(
                assertThrows(IOException.class, () -> ActivationFile.open(file)).getMessage());
        assertEquals(
                file + " cannot be read: a line of it, or a cell in quotes, is longer than 4000000 characters.",
                refusal);
    }
}
