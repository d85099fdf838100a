package io.omegascope.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Options that take one of some words.
final class Words {
    private Words() {}

    /// The constant that a word stands for: `random-clusters` for `RANDOM_CLUSTERS`.
    static <E extends Enum<E>> E option(String option, String text, Class<E> type) {
        return option(option, text, List.of(type.getEnumConstants()));
    }

    /// @param constants those that are allowed
    static <E extends Enum<E>> E option(String option, String text, List<E> constants) {
        return constants.stream()
                .filter(constant -> of(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new Refusal("Option %s is '%s'; allowed is %s."
                        .formatted(
                                option,
                                text,
                                oneOf(constants.stream().map(Words::of).toList()))));
    }

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String oneOf(List<String> words) {
        String[] all = words.toArray(String[]::new);
        String last = all[all.length - 1];
        return all.length == 1 ? last : String.join(", ", Arrays.copyOf(all, all.length - 1)) + " or " + last;
    }
}
