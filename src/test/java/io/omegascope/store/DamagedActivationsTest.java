package io.omegascope.store;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.cluster.Activations;
import io.omegascope.file.NpyBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Thousands of damaged files: each is a matrix of finite numbers or is refused in one line, and nothing else
/// happens.
class DamagedActivationsTest {
    private static final int TRIES = 1500;
    private static final byte[] MATRIX =
            NpyBytes.of("<f8", false, "(3, 2)", NpyBytes.doubles(LITTLE_ENDIAN, 1, 2, 3, 4, 5, 6));
    private static final byte[] STEPS =
            NpyBytes.of("<f4", true, "(2, 3, 2)", NpyBytes.floats(LITTLE_ENDIAN, 1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6));
    private static final byte[][] PARTS = {
        bytes("-1"),
        bytes("99999999999"),
        bytes("(2147483647, 2147483647)"),
        bytes("|O"),
        bytes("<f2"),
        bytes("\n"),
        bytes("\""),
        bytes("../"),
        bytes("nan"),
        bytes("1e999"),
        {0},
        {-1, -1, -1, -1},
        {'P', 'K', 1, 2},
        {0, 0, 0, -128}
    };

    @TempDir
    private Path folder = Path.of("");

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void npy() throws IOException {
        damage("a.npy", MATRIX, 1);
        damage("a.npy", STEPS, 2);
    }

    @Test
    void npz() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>(Map.of("x.npy", MATRIX));
        damage("a.npz", NpzFileTest.zip(false, entries), 3);
        damage("a.npz", NpzFileTest.zip(true, entries), 4);
        entries.put("y.npy", STEPS);
        damage("a.npz", NpzFileTest.zip(true, entries), 5);
    }

    @Test
    void csv() throws IOException {
        damage("a.csv", bytes("x,\"y z\"\n1,2\n3.5,4e0\n-5,6\n"), 6);
    }

    private void damage(String name, byte[] sound, long seed) throws IOException {
        Random random = new Random(seed);
        int read = 0;
        for (int i = 0; i < TRIES; i++) {
            read += readOrRefused(Files.write(folder.resolve(name), damaged(sound, random))) ? 1 : 0;
        }
        assertTrue(read < TRIES);
        try (var files = Files.list(folder)) {
            assertTrue(files.allMatch(file -> String.valueOf(file.getFileName()).startsWith("a.")));
        }
    }

    private static byte[] damaged(byte[] sound, Random random) {
        byte[] bytes = sound.clone();
        for (int changes = 1 + random.nextInt(3); changes > 0 && bytes.length > 0; changes--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] = (byte) random.nextInt();
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes = Arrays.copyOf(bytes, at);
                case 3 -> bytes = spliced(bytes, at, PARTS[random.nextInt(PARTS.length)], 0);
                default -> {
                    byte[] part = PARTS[random.nextInt(PARTS.length)];
                    bytes = spliced(bytes, at, part, Math.min(part.length, bytes.length - at));
                }
            }
        }
        return bytes;
    }

    /// With a part put in at a place, instead of some bytes.
    private static byte[] spliced(byte[] bytes, int at, byte[] part, int instead) {
        byte[] spliced = Arrays.copyOf(bytes, bytes.length + part.length - instead);
        System.arraycopy(part, 0, spliced, at, part.length);
        System.arraycopy(bytes, at + instead, spliced, at + part.length, bytes.length - at - instead);
        return spliced;
    }

    private static boolean readOrRefused(Path path) {
        try (ActivationFile file = ActivationFile.open(path)) {
            for (Activations step : file.steps()) {
                step.forEachBlock(block -> {
                    for (double[] column : block.columns()) {
                        assertTrue(Arrays.stream(column).allMatch(Double::isFinite));
                    }
                });
            }
            return true;
        } catch (IOException e) {
            String sentence = String.valueOf(e.getMessage());
            assertTrue(sentence.startsWith(path.toString()), sentence);
            assertFalse(sentence.contains("\n"), sentence);
            assertTrue(sentence.endsWith(".") || sentence.contains("array: "), sentence);
            return false;
        }
    }
}
