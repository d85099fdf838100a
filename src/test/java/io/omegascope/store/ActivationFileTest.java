package io.omegascope.store;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.file.NpyBytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivationFileTest {
    private static final double[][] COLUMNS = {{1, 3, 5}, {2, 4, 6.5}};
    private static final double[] BY_ROWS = {1, 2, 3, 4, 5, 6.5};
    private static final float[] BY_ROWS_FLOAT = {1, 2, 3, 4, 5, 6.5f};
    private static final double[] BY_COLUMNS = {1, 3, 5, 2, 4, 6.5};

    @TempDir
    private Path folder = Path.of("");

    @Test
    void npyOfEitherPrecisionAndOrder() throws IOException {
        assertReads(NpyBytes.of("<f8", false, "(3, 2)", NpyBytes.doubles(LITTLE_ENDIAN, BY_ROWS)));
        assertReads(NpyBytes.of(">f8", false, "(3, 2)", NpyBytes.doubles(BIG_ENDIAN, BY_ROWS)));
        assertReads(NpyBytes.of("<f8", true, "(3, 2)", NpyBytes.doubles(LITTLE_ENDIAN, BY_COLUMNS)));
        assertReads(NpyBytes.of("<f4", false, "(3, 2)", NpyBytes.floats(LITTLE_ENDIAN, BY_ROWS_FLOAT)));
        assertReads(NpyBytes.of(">f4", false, "(3, 2)", NpyBytes.floats(BIG_ENDIAN, BY_ROWS_FLOAT)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void npyOfEveryVersion(int version) throws IOException {
        String header = "{'shape': (3, 2), 'fortran_order': False, 'descr': '<f8'}";
        assertReads(NpyBytes.of(version, header, NpyBytes.doubles(LITTLE_ENDIAN, BY_ROWS)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<i8", "<f2", "<c16", "f8", "|b1", ""})
    void npyOfAnotherType(String type) {
        assertRefuses(
                "a.npy",
                NpyBytes.of(type, false, "(3, 2)", new byte[48]),
                "it holds values of type '" + type + "'; allowed are float32 ('<f4') and float64 ('<f8').");
    }

    @Test
    void npyOfPickledObjects() {
        assertRefuses(
                "a.npy",
                NpyBytes.of("|O", false, "(3, 2)", new byte[48]),
                "it holds Python objects; allowed are float32 and float64.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "()",
                "(6,)",
                "(3, 2, 1, 1)",
                "(0, 2)",
                "(0, 3, 2)",
                "(-3, 2)",
                "(3, -2)",
                "(9999999999, 2)",
                "(3 2)"
            })
    void npyOfAnotherShape(String shape) {
        assertRefuses(
                "a.npy",
                NpyBytes.of("<f8", false, shape, new byte[48]),
                "its shape is " + shape
                        + "; allowed are two dimensions, samples and units, or three, steps, samples and units, none of them 0.");
    }

    @Test
    void npyThatPromisesMoreThanItHas() {
        assertRefuses(
                "a.npy",
                NpyBytes.of("<f8", false, "(2147483647, 2147483647)", new byte[48]),
                "its shape is (2147483647, 2147483647), which is more than any file holds.");
        assertRefuses(
                "a.npy",
                NpyBytes.of("<f8", false, "(3, 2)", new byte[47]),
                "3 rows and 2 columns of float64 take 48 bytes; the file has 47 after its header.");
        assertRefuses(
                "a.npy",
                NpyBytes.of("<f4", false, "(3, 2)", new byte[25]),
                "3 rows and 2 columns of float32 take 24 bytes; the file has 25 after its header.");
    }

    @Test
    void npyWithAHostileHeaderLength() {
        assertRefuses(
                "a.npy",
                NpyBytes.withHeaderLength(2, 0xFFFFFFFFL, 100),
                "its header claims 4294967295 bytes; the file has 108 and a header at most 65536.");
        assertRefuses(
                "a.npy",
                NpyBytes.withHeaderLength(1, 500, 20),
                "its header claims 500 bytes; the file has 28 and a header at most 65536.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[1, 2]",
                "{'descr': '<f8', 'fortran_order': False}",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (3, 2), 'shape': (3, 2)}",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (3, 2), 'more': True}",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (3, 2)} and more",
                "{'descr': '<f8', 'fortran_order': 1, 'shape': (3, 2)}",
                "{'descr': '<f8', 'fortran_order': False, 'shape': 'x'}",
                "{'descr': False, 'fortran_order': False, 'shape': (3, 2)}",
                "{'descr': '<f8', 'fortran_order': '<f8', 'shape': (3, 2)}",
                "{'descr': [('x', '<f4'), ('y', '<f4')], 'fortran_order': False, 'shape': (3, 2)}",
                "{'descr': '<f8', 'fortran_order': False, 'shape': __import__('os')}"
            })
    void npyWithAnotherHeader(String header) {
        String sentence = refusal("a.npy", NpyBytes.of(1, header, new byte[48]));
        assertTrue(sentence.contains("its header does not describe a plain array: " + shortened(header)), sentence);
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(60, text.length()));
    }

    @Test
    void npyOfAnotherVersionOrNone() {
        assertRefuses("a.npy", NpyBytes.of(9, "{}", new byte[8]), "its NumPy format is version 9; known are 1 to 3.");
        assertRefuses("a.npy", new byte[0], "this is not a NumPy file, although it ends in .npy.");
        assertRefuses(
                "a.npy", text("PK\u0003\u0004, which is a zip"), "this is not a NumPy file, although it ends in .npy.");
    }

    /// Any damage to a file is refused as bad input or does not matter; nothing else happens.
    @Test
    void npyWithAnyByteChangedOrMissing() throws IOException {
        byte[] sound = NpyBytes.of("<f8", false, "(3, 2)", NpyBytes.doubles(LITTLE_ENDIAN, BY_ROWS));
        Random random = new Random(11);
        for (int i = 0; i < 128; i++) {
            byte[] changed = sound.clone();
            changed[i] = (byte) random.nextInt();
            readOrRefuse(changed);
            readOrRefuse(Arrays.copyOf(sound, i));
        }
    }

    private void readOrRefuse(byte[] bytes) {
        try {
            Matrices.columns(written("damaged.npy", bytes));
        } catch (IOException e) {
            assertTrue(String.valueOf(e.getMessage()).contains("damaged.npy"), e::getMessage);
        }
    }

    @Test
    void numbersThatAreNotFiniteAreRefusedWithTheirPlace() {
        double[] values = BY_ROWS.clone();
        values[3] = Double.NaN;
        String sentence =
                "row 1, column 1 is NaN; allowed are finite numbers of at most 1e140 in size (rows and columns count from 0).";
        assertRefuses("a.npy", NpyBytes.of("<f8", false, "(3, 2)", NpyBytes.doubles(LITTLE_ENDIAN, values)), sentence);
        values = BY_COLUMNS.clone();
        values[5] = Double.NEGATIVE_INFINITY;
        assertRefuses(
                "a.npy",
                NpyBytes.of("<f8", true, "(3, 2)", NpyBytes.doubles(LITTLE_ENDIAN, values)),
                "row 2, column 1 is -Infinity; allowed are finite numbers of at most 1e140 in size (rows and columns count from 0).");
        assertRefuses("a.csv", text("a,b\n1,2\n3,nan\n"), sentence.replace("NaN", "'nan'"));
        assertRefuses("a.csv", text("1,2\n3,-inf\n"), sentence.replace("NaN", "'-inf'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,2\n3,4\n5,6.5\n",
                "1,2\r\n3,4\r\n5,6.5",
                "x,y\n1,2\n3,4\n5,6.5\n",
                "0,second unit\n1,2\n3,4\n5,6.5\n",
                "\"x, first\",\"y\"\n1,2\n3,4\n5,6.5\n",
                " 1 , 2\n\n3,4e0\n+5.,65E-1\n\n",
                "\uFEFFx,y\n1,2\n3,4\n5,6.5\n",
                "\uFEFF1,2\n3,4\n5,6.5\n"
            })
    void csvWithAndWithoutHeader(String text) throws IOException {
        assertArrayEquals(COLUMNS, Matrices.columns(written("a.CSV", text(text))));
    }

    @Test
    void csvThatIsNoMatrix() {
        assertRefuses("a.csv", text(""), "it holds no row of numbers.");
        assertRefuses("a.csv", text("x,y\n"), "it holds no row of numbers.");
        assertRefuses("a.csv", text("1,2\n3\n"), "row 1 has 1 cells, the first line has 2 (rows count from 0).");
        assertRefuses("a.csv", text("x,y,z\n3,1\n"), "row 0 has 2 cells, the first line has 3 (rows count from 0).");
        for (String cell : new String[] {"", "0x1p3", "1d", "1f", "one", "1 000"}) {
            assertRefuses(
                    "a.csv",
                    text("1,2\n" + cell + ",4\n"),
                    "row 1, column 0 is '" + cell
                            + "'; allowed are finite numbers of at most 1e140 in size (rows and columns count from 0).");
        }
        assertRefuses("a.csv", new byte[] {'1', ',', (byte) 0xFF, '\n'}, "it is not UTF-8 text.");
    }

    @Test
    void filesThatAreNone() throws IOException {
        assertTrue(
                refusal(folder.resolve("missing.npy")).endsWith("missing.npy cannot be read: there is no such file."));
        assertTrue(
                refusal(folder.resolve("missing.csv")).endsWith("missing.csv cannot be read: there is no such file."));
        Path inner = Files.createDirectory(folder.resolve("folder.npy"));
        assertEquals(inner + " cannot be read: it is a folder.", refusal(inner));
        Path other = written("a.pt", new byte[10]);
        assertEquals(other + " cannot be read: allowed are files that end in .npy, .npz or .csv.", refusal(other));
    }

    private void assertReads(byte[] npy) throws IOException {
        assertArrayEquals(COLUMNS, Matrices.columns(written("a.npy", npy)));
    }

    private void assertRefuses(String name, byte[] bytes, String sentence) {
        String actual = refusal(name, bytes);
        assertTrue(actual.startsWith(folder.resolve(name).toString()), actual);
        assertTrue(actual.endsWith(": " + sentence), actual);
    }

    private String refusal(String name, byte[] bytes) {
        return refusal(written(name, bytes));
    }

    private static String refusal(Path file) {
        IOException refusal = assertThrows(IOException.class, () -> Matrices.columns(file));
        return String.valueOf(refusal.getMessage());
    }

    private Path written(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
