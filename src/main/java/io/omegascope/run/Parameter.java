package io.omegascope.run;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One parameter of a configuration, as commands, the form in the window and messages see it.
///
/// @param key     option name without dashes, such as `weight-decay`
/// @param label   name in the window
/// @param group   heading in the window
/// @param help    one sentence: what it is, with the allowed values
/// @param choices the allowed words, or empty for a number
public record Parameter(
        String key,
        String label,
        Group group,
        String help,
        List<String> choices,
        Function<RunConfig, String> reader,
        BiFunction<RunConfig, String, RunConfig> writer) {

    /// Headings, in the order of the window.
    public enum Group {
        TASK("Task"),
        NETWORK("Network"),
        OPTIMISER("Optimiser"),
        SCHEDULE("Schedule"),
        MEASUREMENT("Measurement"),
        SEEDS("Seeds");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /// The value in `config`, as text that `set` reads back.
    public String get(RunConfig config) {
        return reader.apply(config);
    }

    /// `config` with this parameter set from text.
    ///
    /// @throws IllegalArgumentException with one sentence when the text is no allowed value
    public RunConfig set(RunConfig config, String text) {
        return writer.apply(config, text.strip());
    }

    /// The same, set in another way.
    Parameter writtenBy(BiFunction<RunConfig, String, RunConfig> other) {
        return new Parameter(key, label, group, help, choices, reader, other);
    }

    static Parameter integer(
            String key,
            String label,
            Group group,
            String help,
            Function<RunConfig, Integer> get,
            BiFunction<RunConfig, Integer, RunConfig> set) {
        return new Parameter(
                key,
                label,
                group,
                help,
                List.of(),
                c -> get.apply(c).toString(),
                (c, t) -> set.apply(c, wholeNumber(label, t)));
    }

    static Parameter seed(
            String key,
            String label,
            String help,
            Function<RunConfig, Long> get,
            BiFunction<RunConfig, Long, RunConfig> set) {
        return new Parameter(
                key,
                label,
                Group.SEEDS,
                help,
                List.of(),
                c -> get.apply(c).toString(),
                (c, t) -> set.apply(c, longNumber(label, t)));
    }

    static Parameter real(
            String key,
            String label,
            Group group,
            String help,
            Function<RunConfig, Double> get,
            BiFunction<RunConfig, Double, RunConfig> set) {
        return new Parameter(
                key,
                label,
                group,
                help,
                List.of(),
                c -> Check.plain(get.apply(c)),
                (c, t) -> set.apply(c, realNumber(label, t)));
    }

    static Parameter flag(
            String key,
            String label,
            Group group,
            String help,
            Function<RunConfig, Boolean> get,
            BiFunction<RunConfig, Boolean, RunConfig> set) {
        List<String> words = List.of("true", "false");
        return new Parameter(
                key,
                label,
                group,
                help,
                words,
                c -> get.apply(c).toString(),
                (c, t) -> set.apply(c, Boolean.valueOf(word(label, t, words))));
    }

    static <E extends Enum<E>> Parameter choice(
            String key,
            String label,
            Group group,
            String help,
            Class<E> type,
            Function<RunConfig, E> get,
            BiFunction<RunConfig, E, RunConfig> set) {
        List<String> words =
                Arrays.stream(type.getEnumConstants()).map(Parameter::lower).toList();
        return new Parameter(
                key,
                label,
                group,
                help,
                words,
                c -> lower(get.apply(c)),
                (c, t) -> set.apply(c, Enum.valueOf(type, constant(word(label, t, words)))));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String word(String label, String text, List<String> words) {
        if (!words.contains(text)) {
            throw new IllegalArgumentException("%s is '%s'; allowed is %s."
                    .formatted(label, text, words.stream().collect(Collectors.joining(" or "))));
        }
        return text;
    }

    private static int wholeNumber(String label, String text) {
        long value = longNumber(label, text);
        if (value != (int) value) {
            throw new IllegalArgumentException("%s is %s, which is too large.".formatted(label, text));
        }
        return (int) value;
    }

    private static long longNumber(String label, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("%s is '%s'; allowed is a whole number.".formatted(label, text), e);
        }
    }

    private static double realNumber(String label, String text) {
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value) && !text.endsWith("d") && !text.endsWith("f")) {
                return value;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw new IllegalArgumentException("%s is '%s'; allowed is a number.".formatted(label, text));
    }
}
