package io.omegascope.store;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.file.NpyBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpzFileTest {
    private static final byte[] MATRIX =
            NpyBytes.of("<f8", false, "(3, 2)", NpyBytes.doubles(LITTLE_ENDIAN, 1, 2, 3, 4, 5, 6.5));
    private static final byte[] OTHER = NpyBytes.of("<f8", false, "(1, 2, 1)", NpyBytes.doubles(LITTLE_ENDIAN, 7, 8));
    private static final byte[] VECTOR = NpyBytes.of("<f8", false, "(2,)", NpyBytes.doubles(LITTLE_ENDIAN, 7, 8));

    @TempDir
    private Path folder = Path.of("");

    static byte[] zip(boolean deflated, Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                ZipEntry header = new ZipEntry(entry.getKey());
                if (!deflated) {
                    CRC32 crc = new CRC32();
                    crc.update(entry.getValue());
                    header.setMethod(ZipEntry.STORED);
                    header.setSize(entry.getValue().length);
                    header.setCrc(crc.getValue());
                }
                zip.putNextEntry(header);
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> entries(String... names) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (String name : names) {
            entries.put(
                    name + ".npy",
                    switch (name) {
                        case "labels" -> VECTOR;
                        case "other" -> OTHER;
                        default -> MATRIX;
                    });
        }
        return entries;
    }

    private Path written(byte[] bytes) {
        try {
            return Files.write(folder.resolve("a.npz"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String refusal(byte[] bytes) {
        Path file = written(bytes);
        String sentence = String.valueOf(
                assertThrows(IOException.class, () -> ActivationFile.open(file)).getMessage());
        assertTrue(sentence.startsWith(file.toString()), sentence);
        return sentence.substring(file.toString().length());
    }

    @Test
    void theOnlyArrayWithRowsIsTaken() throws IOException {
        for (boolean deflated : new boolean[] {false, true}) {
            Path file = written(zip(deflated, entries("labels", "activations")));
            assertArrayEquals(new double[][] {{1, 3, 5}, {2, 4, 6.5}}, Matrices.columns(file));
        }
    }

    @Test
    void ofSeveralArraysOneIsNamed() throws IOException {
        byte[] several = zip(true, entries("first", "labels", "other"));
        assertEquals(
                ": it has several arrays that can be measured, and one of them has to be named: first (3, 2), other (1, 2, 1).",
                refusal(several));
        Path file = written(several);
        try (ActivationFile opened = ActivationFile.open(file, "other")) {
            assertTrue(opened.isTrajectory());
            assertEquals(2, opened.steps().getFirst().samples());
        }
        IOException missing = assertThrows(IOException.class, () -> ActivationFile.open(file, "none\nsuch"));
        assertEquals(file + " has no array 'none?such'; it has first, labels, other.", missing.getMessage());
        IOException vector = assertThrows(IOException.class, () -> ActivationFile.open(file, "labels"));
        assertEquals(
                file + ", array 'labels': its shape is (2,); allowed are two dimensions, samples and units,"
                        + " or three, steps, samples and units, none of them 0.",
                vector.getMessage());
    }

    @Test
    void anArchiveWithoutAMatrix() {
        assertEquals(": it holds no array.", refusal(zip(true, Map.of("a.txt", MATRIX))));
        assertEquals(
                ": none of its arrays can be measured: labels, x.",
                refusal(zip(true, Map.of("labels.npy", VECTOR, "x.npy", "no array".getBytes(UTF_8))))
                        .replace("x, labels", "labels, x"));
        assertEquals(" cannot be read: zip END header not found.", refusal(MATRIX));
    }

    /// Names are shown, and never become files.
    @Test
    void namesThatLeaveTheFolderDoNothing() throws IOException {
        Path file = written(zip(true, Map.of("../../evil.npy", MATRIX)));
        assertArrayEquals(new double[] {1, 3, 5}, Matrices.columns(file)[0]);
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void aBombIsNotUnpacked() {
        byte[] liar = NpyBytes.of("<f8", false, "(1000000, 1000000)", new byte[10]);
        assertEquals(
                ", array 'x': 1000000 rows and 1000000 columns of float64 take 8000000000000 bytes; the file has 10 after its header.",
                refusal(zip(true, Map.of("x.npy", liar))));
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 3000; i++) {
            many.put(i + ".npy", VECTOR);
        }
        assertEquals(": it holds 3000 files; allowed are up to 1000 arrays.", refusal(zip(true, many)));
    }

    /// The size in the archive's directory is changed to that of the header, which the packed bytes do not reach.
    @Test
    void anEntryThatLiesAboutItsSizeIsRefused() {
        byte[] header = NpyBytes.of("<f8", false, "(100, 2)", new byte[0]);
        byte[] zip = zip(true, Map.of("x.npy", NpyBytes.of("<f8", false, "(100, 2)", new byte[16])));
        int directory = lastIndexOf(zip, new byte[] {'P', 'K', 1, 2});
        writeInt(zip, directory + 24, header.length + 1600);
        assertEquals(", array 'x': it is damaged: 1584 bytes are missing.", refusal(zip));
        writeInt(zip, directory + 24, 2_000_000_000);
        assertEquals(
                ", array 'x': 100 rows and 2 columns of float64 take 1600 bytes; the file has %d after its header."
                        .formatted(2_000_000_000 - header.length),
                refusal(zip));
    }

    @Test
    void aChangedNumberIsNoticed() {
        byte[] zip = zip(false, Map.of("x.npy", MATRIX));
        zip[lastIndexOf(zip, new byte[] {'P', 'K', 1, 2}) - 30] ^= 1;
        assertEquals(", array 'x': it is damaged: its checksum or its length is not what it should be.", refusal(zip));
    }

    private static int lastIndexOf(byte[] bytes, byte[] part) {
        for (int i = bytes.length - part.length; i >= 0; i--) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new AssertionError();
    }

    private static void writeInt(byte[] bytes, int at, int value) {
        for (int i = 0; i < 4; i++) {
            bytes[at + i] = (byte) (value >> (8 * i));
        }
    }
}
