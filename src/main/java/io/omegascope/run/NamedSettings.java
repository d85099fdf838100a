package io.omegascope.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A configuration by the names that options of `train` have: `preset`, `seed`, and the key of every parameter.
final class NamedSettings {
    static final String PRESET = "preset";
    static final String SEED = "seed";

    private static final Map<String, Parameter> PARAMETERS =
            Parameters.ALL.stream().collect(Collectors.toMap(Parameter::key, Function.identity()));

    private NamedSettings() {}

    /// @throws IllegalArgumentException in one sentence that names the key
    static void check(String key) {
        if (!key.equals(PRESET) && !key.equals(SEED) && !PARAMETERS.containsKey(key)) {
            throw new IllegalArgumentException(
                    "'%s' is no setting; allowed are preset, seed, and what omegascope train --help lists, without dashes in front."
                            .formatted(key));
        }
    }

    /// As `train` does: the preset first, then the seed, then single parameters.
    ///
    /// @throws IllegalArgumentException in one sentence that names key, value and what is allowed
    static RunConfig apply(RunConfig base, Map<String, String> texts) {
        RunConfig config = base;
        if (texts.containsKey(PRESET)) {
            config = Preset.ofKey(texts.get(PRESET)).config(config.seeds());
        }
        if (texts.containsKey(SEED)) {
            config = config.withSeeds(Seeds.all(number(texts.get(SEED))));
        }
        Map<Parameter, String> parameters = new LinkedHashMap<>();
        texts.forEach((key, text) -> {
            if (PARAMETERS.containsKey(key)) {
                parameters.put(PARAMETERS.get(key), text);
            }
        });
        Parameters.Outcome outcome = Parameters.apply(config, parameters);
        outcome.refusals().forEach((parameter, reason) -> {
            throw new IllegalArgumentException("%s: %s".formatted(parameter.key(), reason));
        });
        return outcome.config();
    }

    private static long number(String seed) {
        try {
            return Long.parseLong(seed);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("seed: Seed is '%s'; allowed is a whole number.".formatted(seed), e);
        }
    }
}
