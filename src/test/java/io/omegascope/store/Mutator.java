package io.omegascope.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Damages files as accidents do and as malice does. The same seed makes the same damage.
final class Mutator {
    private static final Pattern VALUE = Pattern.compile("-?\\d+(\\.\\d+)?([eE]-?\\d+)?|\"[^\"]*\"|true|false|null");
    private static final List<String> VALUES = List.of(
            "-1",
            "0",
            "1.5",
            "2147483647",
            "99999999999",
            "9223372036854775808",
            "NaN",
            "1e999",
            "-Infinity",
            "null",
            "true",
            "\"x\"",
            "\"../../x\"",
            "[]",
            "{}",
            "[[]]",
            "",
            "[".repeat(5000),
            "{\"a\":".repeat(5000),
            "9".repeat(5000));
    private static final List<String> PARTS = List.of(
            "-1", "99999999999", "(2147483647, 2147483647)", "|O", "<f2", "\n", "\"", "../", "nan", ",", "}", "]");
    /// Nothing but zeros, a thousand times as long as it is in the archive.
    private static final byte[] BOMB = new byte[64 << 20];

    private static final byte[] PACKED_BOMB = NpzFileTest.zip(true, new LinkedHashMap<>(Map.of("w1.npy", BOMB)));

    private final Random random;

    Mutator(Random random) {
        this.random = random;
    }

    byte[] damaged(String name, byte[] sound) throws IOException {
        if (name.endsWith(".npz") && random.nextInt(3) > 0) {
            return archive(sound);
        }
        boolean text = !name.endsWith(".npy") && !name.endsWith(".npz");
        byte[] bytes = sound;
        for (int changes = 1 + random.nextInt(3); changes > 0 && bytes.length > 0; changes--) {
            bytes = text && random.nextInt(3) > 0 ? otherValue(bytes) : damagedBytes(bytes);
        }
        return bytes;
    }

    /// With sound checksums around damaged arrays, so that readers come to look at them.
    private byte[] archive(byte[] sound) throws IOException {
        if (random.nextInt(200) == 0) {
            return PACKED_BOMB;
        }
        Map<String, byte[]> entries = entries(sound);
        List<String> names = List.copyOf(entries.keySet());
        String name = names.get(random.nextInt(names.size()));
        byte[] array = entries.getOrDefault(name, new byte[0]);
        switch (random.nextInt(4)) {
            case 0 -> entries.remove(name);
            case 1 -> entries.put("../" + name, array);
            default -> entries.put(name, damaged(".npy", array));
        }
        return NpzFileTest.zip(random.nextBoolean(), entries);
    }

    private static Map<String, byte[]> entries(byte[] archive) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private byte[] otherValue(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        List<MatchResult> values = VALUE.matcher(text).results().toList();
        if (values.isEmpty()) {
            return damagedBytes(bytes);
        }
        MatchResult value = values.get(random.nextInt(values.size()));
        String other = VALUES.get(random.nextInt(VALUES.size()));
        return (text.substring(0, value.start()) + other + text.substring(value.end()))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] damagedBytes(byte[] sound) {
        byte[] bytes = sound.clone();
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(4)) {
            case 0 -> bytes[at] = (byte) random.nextInt();
            case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 2 -> bytes = Arrays.copyOf(bytes, at);
            default -> bytes = spliced(bytes, at);
        }
        return bytes;
    }

    private byte[] spliced(byte[] bytes, int at) {
        byte[] part = PARTS.get(random.nextInt(PARTS.size())).getBytes(StandardCharsets.UTF_8);
        int instead = random.nextBoolean() ? 0 : Math.min(part.length, bytes.length - at);
        byte[] spliced = Arrays.copyOf(bytes, bytes.length + part.length - instead);
        System.arraycopy(part, 0, spliced, at, part.length);
        System.arraycopy(bytes, at + instead, spliced, at + part.length, bytes.length - at - instead);
        return spliced;
    }
}
