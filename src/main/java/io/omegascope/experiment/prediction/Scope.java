package io.omegascope.experiment.prediction;

import io.omegascope.run.Origin;
import io.omegascope.run.Parameter;
import io.omegascope.run.Parameters;
import io.omegascope.run.RunConfig;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The conditions of a study, so that nothing is said of others.
///
/// @param fixed    parameters that all runs share, by the names of options of `train`, as text
/// @param families runs that share all words, with the ranges of their numbers
public record Scope(Map<String, String> fixed, List<Family> families) {
    /// What does not touch the signals: seeds are the replicates.
    private static final Set<String> FREE = Set.of(
            "epochs",
            "until",
            "measured",
            "per-decade",
            "null",
            "replicates",
            "bootstrap",
            "progress",
            "measurement-seed");

    /// @param words  the differing parameters that are one of some words
    /// @param ranges those that are numbers
    public record Family(Map<String, String> words, Map<String, Range> ranges) {}

    /// Both ends are in it.
    public record Range(double low, double high) {
        Range with(double value) {
            return new Range(Math.min(low, value), Math.max(high, value));
        }
    }

    static Scope of(List<RunConfig> configs) {
        Map<String, String> fixed = new LinkedHashMap<>();
        List<Parameter> words = new ArrayList<>();
        List<Parameter> numbers = new ArrayList<>();
        for (Parameter parameter : Parameters.ALL) {
            Set<String> values = new LinkedHashSet<>();
            configs.forEach(c -> values.add(parameter.get(c)));
            if (isFree(parameter)) {
                continue;
            }
            if (values.size() == 1) {
                fixed.put(parameter.key(), values.iterator().next());
            } else {
                (isNumber(values) ? numbers : words).add(parameter);
            }
        }
        Map<Map<String, String>, Map<String, Range>> families = new LinkedHashMap<>();
        for (RunConfig config : configs) {
            Map<String, Range> ranges = families.computeIfAbsent(values(words, config), _ -> new LinkedHashMap<>());
            for (Parameter number : numbers) {
                double value = Double.parseDouble(number.get(config));
                ranges.merge(number.key(), new Range(value, value), (known, _) -> known.with(value));
            }
        }
        return new Scope(
                fixed,
                families.entrySet().stream()
                        .map(e -> new Family(e.getKey(), e.getValue()))
                        .toList());
    }

    /// Why a run is none of these, in one sentence; empty if it is.
    Optional<String> lies(RunConfig config) {
        if (!(config.origin() instanceof Origin.Fresh)) {
            return Optional.of("A part of a network is trained here; the study has whole ones.");
        }
        if (!config.optimizer().changes().isEmpty()) {
            return Optional.of("Rates were changed while it trained; the study has constant ones.");
        }
        for (Parameter parameter : Parameters.ALL) {
            String wanted = fixed.get(parameter.key());
            if (wanted != null && !wanted.equals(parameter.get(config))) {
                return Optional.of(sentence(parameter, config, wanted));
            }
        }
        return outside(config);
    }

    private Optional<String> outside(RunConfig config) {
        Optional<Family> family = families.stream()
                .filter(f -> f.words().equals(values(parameters(f.words().keySet()), config)))
                .findFirst();
        if (family.isEmpty()) {
            return Optional.of("The study has no runs with this combination of "
                    + String.join(", ", families.getFirst().words().keySet()) + ".");
        }
        for (Parameter number : parameters(family.get().ranges().keySet())) {
            Range range = Objects.requireNonNull(family.get().ranges().get(number.key()));
            double value = Double.parseDouble(number.get(config));
            if (value < range.low() || value > range.high()) {
                return Optional.of(sentence(
                        number,
                        config,
                        range.low() < range.high()
                                ? number(range.low()) + " to " + number(range.high())
                                : number(range.low())));
            }
        }
        return Optional.empty();
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static String sentence(Parameter parameter, RunConfig config, String wanted) {
        String value = parameter.get(config);
        return "%s is %s; the study has %s."
                .formatted(parameter.label(), value.isEmpty() ? "missing" : value, wanted.isEmpty() ? "none" : wanted);
    }

    private static boolean isFree(Parameter parameter) {
        return parameter.group() == Parameter.Group.SEEDS || FREE.contains(parameter.key());
    }

    private static boolean isNumber(Set<String> values) {
        return values.stream().allMatch(v -> v.matches("-?[0-9.]+(E-?[0-9]+)?"));
    }

    private static List<Parameter> parameters(Set<String> keys) {
        return Parameters.ALL.stream().filter(p -> keys.contains(p.key())).toList();
    }

    private static Map<String, String> values(List<Parameter> parameters, RunConfig config) {
        Map<String, String> values = new LinkedHashMap<>();
        parameters.forEach(p -> values.put(p.key(), p.get(config)));
        return values;
    }
}
