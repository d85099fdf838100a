package io.omegascope.file;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What an `.npy` file says about the numbers in it. Nothing of it is believed unchecked.
///
/// @param order        of the bytes of a number
/// @param kind         of the numbers: `f` for floating-point, `i` and `u` for integers, `b` for truth values
/// @param bytes        of a number: 1, 2, 4 or 8
/// @param fortranOrder whether the first index, and not the last, is that of neighbours
/// @param shape        `[samples, units]`, or `[steps, samples, units]`
public record NpyHeader(ByteOrder order, char kind, int bytes, boolean fortranOrder, List<Integer> shape) {
    /// What an array is wanted for decides what may be in it.
    enum Use {
        ACTIVATIONS(
                "[<>]f[48]",
                "float32 ('<f4') and float64 ('<f8')",
                2,
                3,
                "two dimensions, samples and units, or three, steps, samples and units, none of them 0"),
        TABLE(
                "[<>]f[48]|[<>|][iu][1248]|[<>|]b1",
                "floats of 4 or 8 bytes, integers and truth values",
                1,
                2,
                "one dimension, samples, or two, samples and columns, none of them 0"),
        WEIGHTS(
                "[<>](f[48]|i4)",
                "floats of 4 or 8 bytes and integers of 4",
                1,
                2,
                "one or two dimensions, none of them 0");

        private final Pattern types;
        private final String typesInWords;
        private final int leastDimensions;
        private final int mostDimensions;
        private final String shapesInWords;

        Use(String types, String typesInWords, int leastDimensions, int mostDimensions, String shapesInWords) {
            this.types = Pattern.compile(types);
            this.typesInWords = typesInWords;
            this.leastDimensions = leastDimensions;
            this.mostDimensions = mostDimensions;
            this.shapesInWords = shapesInWords;
        }
    }

    private static final Set<String> FIELDS = Set.of("descr", "fortran_order", "shape");
    private static final Set<String> FLAGS = Set.of("True", "False");
    private static final Pattern FIELD =
            Pattern.compile("\\G\\s*'(\\w+)'\\s*:\\s*('[^']*'|True|False|\\([-0-9,\\s]*\\))\\s*(?:,\\s*|(?=}))");
    private static final Pattern DIMENSIONS = Pattern.compile("\\(\\s*\\d{1,10}(\\s*,\\s*\\d{1,10}){0,2}\\s*,?\\s*\\)");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /// @param source what sentences begin with
    /// @param bytes  the header's own text: a Python dictionary
    static NpyHeader parse(String source, byte[] bytes, Use use) throws IOException {
        String text = new String(bytes, StandardCharsets.UTF_8).strip();
        Map<String, String> fields = fields(text);
        if (!plain(fields)) {
            throw new IOException(
                    "%s: its header does not describe a plain array: %s".formatted(source, Quote.of(text)));
        }
        String type = type(source, fields.getOrDefault("descr", "").replace("'", ""), use);
        return new NpyHeader(
                type.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN,
                type.charAt(1),
                type.charAt(2) - '0',
                "True".equals(fields.get("fortran_order")),
                shape(source, fields.getOrDefault("shape", ""), use));
    }

    /// A matrix of numbers of 8 bytes, the most significant first.
    static NpyHeader ofDoubles(int rows, int columns) {
        return new NpyHeader(ByteOrder.BIG_ENDIAN, 'f', Double.BYTES, false, List.of(rows, columns));
    }

    /// A single dimension becomes a matrix of one column.
    private static List<Integer> shape(String source, String text, Use use) throws IOException {
        List<Long> shape = DIMENSIONS.matcher(text).matches()
                ? NUMBER.matcher(text)
                        .results()
                        .map(number -> Long.parseLong(number.group()))
                        .toList()
                : List.of();
        if (shape.size() < use.leastDimensions
                || shape.size() > use.mostDimensions
                || shape.stream().anyMatch(size -> size < 1 || size > Integer.MAX_VALUE)) {
            throw new IOException(
                    "%s: its shape is %s; allowed are %s.".formatted(source, Quote.of(text), use.shapesInWords));
        }
        long bytes = Double.BYTES;
        for (long size : shape) {
            if (bytes > Long.MAX_VALUE / size) {
                throw new IOException(
                        "%s: its shape is %s, which is more than any file holds.".formatted(source, Quote.of(text)));
            }
            bytes *= size;
        }
        return Stream.concat(shape.stream(), shape.size() == 1 ? Stream.of(1L) : Stream.empty())
                .map(Long::intValue)
                .toList();
    }

    public boolean isTrajectory() {
        return shape.size() == 3;
    }

    public int steps() {
        return isTrajectory() ? shape.getFirst() : 1;
    }

    public int samples() {
        return shape.get(shape.size() - 2);
    }

    public int units() {
        return shape.getLast();
    }

    /// Bytes of the numbers, exact.
    public long size() {
        return bytes * ((long) steps() * samples() * units());
    }

    private static String type(String source, String type, Use use) throws IOException {
        if (use.types.matcher(type).matches()) {
            return type;
        }
        throw new IOException(
                type.equals("|O")
                        ? "%s: it holds Python objects; allowed are %s."
                                .formatted(source, use == Use.ACTIVATIONS ? "float32 and float64" : use.typesInWords)
                        : "%s: it holds values of type '%s'; allowed are %s."
                                .formatted(source, Quote.of(type), use.typesInWords));
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
