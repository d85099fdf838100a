package io.omegascope.cli;

import io.omegascope.run.Parameter;
import io.omegascope.run.Parameters;
import io.omegascope.run.RunConfig;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;

/// One option for every parameter of a configuration, made from [Parameters#ALL].
final class ConfigurationOptions {
    private static final int LONGEST_LABEL = 24;

    private final Map<Parameter, String> given = new LinkedHashMap<>();

    void addTo(CommandSpec spec, Parameter.Group... groups) {
        int order = 0;
        for (Parameter.Group group : groups) {
            ArgGroupSpec.Builder heading = ArgGroupSpec.builder()
                    .validate(false)
                    .heading("%n" + group.title() + ":%n")
                    .order(order++);
            Parameters.ALL.stream().filter(p -> p.group() == group).forEach(p -> heading.addArg(option(p)));
            spec.addArgGroup(heading.build());
        }
    }

    boolean isGiven() {
        return !given.isEmpty();
    }

    /// `config` with the given options.
    RunConfig applyTo(RunConfig config) {
        Parameters.Outcome outcome = Parameters.apply(config, given);
        outcome.refusals().forEach((parameter, reason) -> {
            throw new Refusal("Option --%s: %s".formatted(parameter.key(), reason));
        });
        return outcome.config();
    }

    private OptionSpec option(Parameter parameter) {
        return OptionSpec.builder("--" + parameter.key())
                .type(String.class)
                .paramLabel(isShort(parameter) ? parameter.placeholder() : "WORD")
                .description(description(parameter).replace("%", "%%"))
                .setter(new Setter(parameter))
                .build();
    }

    /// Too many words to stand beside the option stand in its description.
    private static boolean isShort(Parameter parameter) {
        return parameter.placeholder().length() <= LONGEST_LABEL;
    }

    private static String description(Parameter parameter) {
        return isShort(parameter)
                ? parameter.help()
                : "%s One of: %s.".formatted(parameter.help(), String.join(", ", parameter.choices()));
    }

    /// Takes what is given, and forgets it when the parser starts anew.
    private final class Setter implements ISetter {
        private final Parameter parameter;

        Setter(Parameter parameter) {
            this.parameter = parameter;
        }

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // picocli's signature
        public <T> @Nullable T set(@Nullable T value) {
            if (value == null) {
                given.remove(parameter);
            } else {
                given.put(parameter, value.toString());
            }
            return null;
        }
    }
}
