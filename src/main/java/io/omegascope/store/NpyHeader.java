package io.omegascope.store;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an `.npy` file says about the matrix in it. Nothing of it is believed unchecked.
///
/// @param order         of the bytes of a number
/// @param bytes         of a number: 4 or 8
/// @param fortranOrder  whether columns, and not rows, are contiguous
record NpyHeader(ByteOrder order, int bytes, boolean fortranOrder, int rows, int columns) {
    private static final Set<String> FIELDS = Set.of("descr", "fortran_order", "shape");
    private static final Set<String> FLAGS = Set.of("True", "False");
    private static final Pattern FIELD =
            Pattern.compile("\\G\\s*'(\\w+)'\\s*:\\s*('[^']*'|True|False|\\([-0-9,\\s]*\\))\\s*(?:,\\s*|(?=}))");
    private static final Pattern MATRIX = Pattern.compile("\\(\\s*(\\d{1,10})\\s*,\\s*(\\d{1,10})\\s*,?\\s*\\)");
    private static final int LONGEST_QUOTE = 60;

    /// @param bytes the header's own text: a Python dictionary
    static NpyHeader parse(Path file, byte[] bytes) throws IOException {
        String text = new String(bytes, StandardCharsets.UTF_8).strip();
        Map<String, String> fields = fields(text);
        if (!plain(fields)) {
            throw new IOException("%s: its header does not describe a plain array: %s".formatted(file, quoted(text)));
        }
        String type = fields.getOrDefault("descr", "").replace("'", "");
        String shape = fields.getOrDefault("shape", "");
        Matcher matrix = MATRIX.matcher(shape);
        long rows = matrix.matches() ? Long.parseLong(matrix.group(1)) : 0;
        long columns = matrix.matches() ? Long.parseLong(matrix.group(2)) : 0;
        if (Math.min(rows, columns) < 1 || Math.max(rows, columns) > Integer.MAX_VALUE) {
            throw new IOException(
                    "%s: its shape is %s; allowed are two dimensions, samples and units, neither of them 0."
                            .formatted(file, quoted(shape)));
        }
        if (rows * columns > Long.MAX_VALUE / Double.BYTES) {
            throw new IOException(
                    "%s: its shape is %s, which is more than any file holds.".formatted(file, quoted(shape)));
        }
        return new NpyHeader(
                order(file, type),
                type.endsWith("f4") ? Float.BYTES : Double.BYTES,
                "True".equals(fields.get("fortran_order")),
                (int) rows,
                (int) columns);
    }

    /// Bytes of the numbers, exact.
    long size() {
        return (long) rows * columns * bytes;
    }

    /// The place of a number among the bytes.
    long offset(int row, int column) {
        return bytes * (fortranOrder ? (long) column * rows + row : (long) row * columns + column);
    }

    private static ByteOrder order(Path file, String type) throws IOException {
        return switch (type) {
            case "<f4", "<f8" -> ByteOrder.LITTLE_ENDIAN;
            case ">f4", ">f8" -> ByteOrder.BIG_ENDIAN;
            case "|O" -> throw new IOException(file + ": it holds Python objects; allowed are float32 and float64.");
            default ->
                throw new IOException(
                        "%s: it holds values of type '%s'; allowed are float32 ('<f4') and float64 ('<f8')."
                                .formatted(file, quoted(type)));
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

    private static String quoted(String text) {
        String line = text.replaceAll("\\p{Cntrl}", "?");
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
    }
}
