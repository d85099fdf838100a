package io.omegascope.store;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an `.npy` file says about the numbers in it. Nothing of it is believed unchecked.
///
/// @param order        of the bytes of a number
/// @param bytes        of a number: 4 or 8
/// @param fortranOrder whether the first index, and not the last, is that of neighbours
/// @param shape        `[samples, units]`, or `[steps, samples, units]`
record NpyHeader(ByteOrder order, int bytes, boolean fortranOrder, List<Integer> shape) {
    private static final Set<String> FIELDS = Set.of("descr", "fortran_order", "shape");
    private static final Set<String> FLAGS = Set.of("True", "False");
    private static final Pattern FIELD =
            Pattern.compile("\\G\\s*'(\\w+)'\\s*:\\s*('[^']*'|True|False|\\([-0-9,\\s]*\\))\\s*(?:,\\s*|(?=}))");
    private static final Pattern DIMENSIONS = Pattern.compile("\\(\\s*\\d{1,10}(\\s*,\\s*\\d{1,10}){1,2}\\s*,?\\s*\\)");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /// @param source what sentences begin with
    /// @param bytes  the header's own text: a Python dictionary
    static NpyHeader parse(String source, byte[] bytes) throws IOException {
        String text = new String(bytes, StandardCharsets.UTF_8).strip();
        Map<String, String> fields = fields(text);
        if (!plain(fields)) {
            throw new IOException(
                    "%s: its header does not describe a plain array: %s".formatted(source, Quote.of(text)));
        }
        String type = fields.getOrDefault("descr", "").replace("'", "");
        return new NpyHeader(
                order(source, type),
                type.endsWith("f4") ? Float.BYTES : Double.BYTES,
                "True".equals(fields.get("fortran_order")),
                shape(source, fields.getOrDefault("shape", "")));
    }

    private static List<Integer> shape(String source, String text) throws IOException {
        List<Long> shape = DIMENSIONS.matcher(text).matches()
                ? NUMBER.matcher(text)
                        .results()
                        .map(number -> Long.parseLong(number.group()))
                        .toList()
                : List.of();
        if (shape.isEmpty() || shape.stream().anyMatch(size -> size < 1 || size > Integer.MAX_VALUE)) {
            throw new IOException(
                    "%s: its shape is %s; allowed are two dimensions, samples and units, or three, steps, samples and units, none of them 0."
                            .formatted(source, Quote.of(text)));
        }
        long bytes = Double.BYTES;
        for (long size : shape) {
            if (bytes > Long.MAX_VALUE / size) {
                throw new IOException(
                        "%s: its shape is %s, which is more than any file holds.".formatted(source, Quote.of(text)));
            }
            bytes *= size;
        }
        return shape.stream().map(Long::intValue).toList();
    }

    boolean isTrajectory() {
        return shape.size() == 3;
    }

    int steps() {
        return isTrajectory() ? shape.getFirst() : 1;
    }

    int samples() {
        return shape.get(shape.size() - 2);
    }

    int units() {
        return shape.getLast();
    }

    /// Bytes of the numbers, exact.
    long size() {
        return bytes * ((long) steps() * samples() * units());
    }

    private static ByteOrder order(String source, String type) throws IOException {
        return switch (type) {
            case "<f4", "<f8" -> ByteOrder.LITTLE_ENDIAN;
            case ">f4", ">f8" -> ByteOrder.BIG_ENDIAN;
            case "|O" -> throw new IOException(source + ": it holds Python objects; allowed are float32 and float64.");
            default ->
                throw new IOException(
                        "%s: it holds values of type '%s'; allowed are float32 ('<f4') and float64 ('<f8')."
                                .formatted(source, Quote.of(type)));
        };
    }

    /// Empty if the text is no dictionary of such fields, each once.
    private static Map<String, String> fields(String text) {
        Map<String, String> fields = new HashMap<>();
        if (!text.startsWith("{")) {
            return fields;
        }
        Matcher field = FIELD.matcher(text).region(1, text.length()).useTransparentBounds(true);
        int end = 1;
        while (field.find()) {
            if (fields.put(field.group(1), field.group(2)) != null) {
                return Map.of();
            }
            end = field.end();
        }
        return text.substring(end).strip().equals("}") ? fields : Map.of();
    }

    private static boolean plain(Map<String, String> fields) {
        return fields.keySet().equals(FIELDS)
                && fields.getOrDefault("descr", "").startsWith("'")
                && fields.getOrDefault("shape", "").startsWith("(")
                && FLAGS.contains(fields.getOrDefault("fortran_order", ""));
    }
}
