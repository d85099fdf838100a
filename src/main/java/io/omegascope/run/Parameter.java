package io.omegascope.run;

import io.omegascope.task.DataFile;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One parameter of a configuration, as commands, the form in the window and messages see it.
///
/// @param key     option name without dashes, such as `weight-decay`
/// @param label   name in the window
/// @param group   heading in the window
/// @param help    one sentence: what it is, with the allowed values
/// @param choices the allowed words, or empty for a number or a text
/// @param type    of the value
/// @param several whether more than one of the words may be given, with commas between
/// @param place   where it stands in a configuration; null where no one component is this parameter
public record Parameter(
        String key,
        String label,
        Group group,
        String help,
        List<String> choices,
        Class<?> type,
        boolean several,
        @Nullable Place place,
        Function<RunConfig, Optional<String>> reader,
        BiFunction<RunConfig, String, RunConfig> writer) {
    private static final String NO_WORD = "none";

    /// @param path  of a component, such as `optimizer.beta1`
    /// @param value what a text means; throws with one sentence where it means nothing
    record Place(String path, Function<String, Object> value) {}

    /// Headings, in the order of the window.
    public enum Group {
        TASK("Task"),
        NETWORK("Network"),
        OPTIMISER("Optimiser"),
        SCHEDULE("Schedule"),
        MEASUREMENT("Measurement"),
        PHASES("Phases"),
        SEEDS("Seeds");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /// Whether the value is the path of a file.
    public boolean isFile() {
        return type == DataFile.class;
    }

    /// What stands for the value where the parameter is described: `N`, `FILE`, or its words.
    public String placeholder() {
        if (!choices.isEmpty()) {
            return String.join(several ? "," : "|", choices);
        }
        return isFile() ? "FILE" : type == String.class ? "TEXT" : "N";
    }

    /// The value in `config`, as text that `set` reads back; empty where it has no meaning.
    public String get(RunConfig config) {
        return reader.apply(config).orElse("");
    }

    /// Whether a configuration has this parameter: those of a task depend on the task.
    public boolean isOf(RunConfig config) {
        return reader.apply(config).isPresent();
    }

    /// `config` with this parameter set from text.
    ///
    /// @throws IllegalArgumentException with one sentence when the text is no allowed value
    public RunConfig set(RunConfig config, String text) {
        if (!isOf(config)) {
            throw new IllegalArgumentException("%s is no parameter of the task %s."
                    .formatted(label, config.task().key()));
        }
        return writer.apply(config, text.strip());
    }

    /// The same, set in another way.
    Parameter writtenBy(BiFunction<RunConfig, String, RunConfig> other) {
        return new Parameter(key, label, group, help, choices, type, several, null, reader, other);
    }

    /// A parameter without a component of its own.
    public static Parameter of(
            String key,
            String label,
            Group group,
            String help,
            List<String> choices,
            Function<RunConfig, String> reader,
            BiFunction<RunConfig, String, RunConfig> writer) {
        return new Parameter(
                key, label, group, help, choices, String.class, false, null, c -> Optional.of(reader.apply(c)), writer);
    }

    /// @param path of the component that it is, such as `optimizer.beta1`; its type says what text is allowed
    static Parameter at(String path, String key, String label, Group group, String help) {
        RecordComponent component = Components.declared(RunConfig.class, path);
        boolean several = List.class.equals(component.getType());
        Class<?> type = several ? element(component) : component.getType();
        List<String> choices = choices(type);
        Place place = new Place(path, t -> several ? words(label, t, type) : value(label, t, type));
        return new Parameter(
                key,
                label,
                group,
                help,
                choices,
                type,
                several,
                place,
                c -> Components.get(c, path).map(Parameter::text),
                (c, t) -> Components.with(c, path, place.value().apply(t)));
    }

    private static Class<?> element(RecordComponent list) {
        return (Class<?>) ((ParameterizedType) list.getGenericType()).getActualTypeArguments()[0];
    }

    private static List<String> choices(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(c -> word((Enum<?>) c))
                        .toList()
                : type == boolean.class ? List.of("true", "false") : List.of();
    }

    private static String text(Object value) {
        return switch (value) {
            case Double d -> Check.plain(d);
            case Enum<?> e -> word(e);
            case DataFile f -> f.path();
            case List<?> l ->
                l.isEmpty() ? NO_WORD : l.stream().map(Parameter::text).collect(Collectors.joining(","));
            default -> value.toString();
        };
    }

    private static Object value(String label, String text, Class<?> type) {
        if (type == int.class) {
            return wholeNumber(label, text);
        }
        if (type == long.class) {
            return longNumber(label, text);
        }
        if (type == double.class) {
            return realNumber(label, text);
        }
        if (type == String.class) {
            return text;
        }
        if (type == DataFile.class) {
            return DataFile.of(text);
        }
        String word = checked(label, text, choices(type));
        return type == boolean.class ? Boolean.valueOf(word) : constant(word, type);
    }

    private static Object constant(String word, Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(c -> word((Enum<?>) c).equals(word))
                .findFirst()
                .orElseThrow();
    }

    /// The chosen words in the order of the choices.
    private static List<Object> words(String label, String text, Class<?> type) {
        if (text.equals(NO_WORD) || text.isEmpty()) {
            return List.of();
        }
        List<String> given = Stream.of(text.split(",")).map(String::strip).toList();
        given.forEach(word -> checked(label, word, choices(type)));
        return Arrays.stream(type.getEnumConstants())
                .filter(c -> given.contains(word((Enum<?>) c)))
                .map(c -> (Object) c)
                .toList();
    }

    /// A constant as it is written in options, files and the window: `random-clusters`.
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String checked(String label, String text, List<String> words) {
        if (!words.contains(text)) {
            throw new IllegalArgumentException(
                    "%s is '%s'; allowed is %s.".formatted(label, text, String.join(" or ", words)));
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
