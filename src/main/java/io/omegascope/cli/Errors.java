package io.omegascope.cli;

import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// What a person reads when something is not right: one sentence on standard error. The rest goes to the log.
final class Errors {
    private static final Logger LOG = Logger.getLogger(Errors.class.getName());

    private Errors() {}

    static int refuse(ParameterException e, String... arguments) {
        say(
                e.getCommandLine(),
                e instanceof UnmatchedArgumentException u
                        ? unknown(u)
                        : noNumber(e).orElseGet(() -> sentence(e)));
        return ExitCode.USAGE;
    }

    static int fail(Exception e, CommandLine command, ParseResult arguments) {
        say(command, sentence(e));
        if (e instanceof Refusal) {
            return ExitCode.USAGE;
        }
        LOG.log(Level.SEVERE, "A command failed", e);
        return ExitCode.SOFTWARE;
    }

    /// Of a text where an option takes a number.
    private static Optional<String> noNumber(ParameterException e) {
        if (!(e.getArgSpec() instanceof OptionSpec option) || e.getValue() == null) {
            return Optional.empty();
        }
        Class<?> type = option.auxiliaryTypes()[0];
        boolean real = type.equals(double.class) || type.equals(Double.class);
        boolean whole =
                List.of(int.class, Integer.class, long.class, Long.class).contains(type);
        return real || whole
                ? Optional.of("Option %s is '%s'; allowed is a %s."
                        .formatted(option.longestName(), e.getValue(), real ? "number" : "whole number"))
                : Optional.empty();
    }

    private static String unknown(UnmatchedArgumentException e) {
        String what = e.getUnmatched().getFirst();
        List<String> near = e.getSuggestions();
        String hint = near.isEmpty()
                ? "%s --help lists what there is"
                        .formatted(e.getCommandLine().getCommandSpec().qualifiedName())
                : "did you mean " + near.getFirst() + "?";
        return "%s is not known; %s".formatted(what, hint.endsWith("?") ? hint : hint + ".");
    }

    private static String sentence(Exception e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        String line = message.lines().findFirst().orElse("").strip();
        return line.endsWith(".") || line.endsWith("?") ? line : line + ".";
    }

    private static void say(CommandLine command, String sentence) {
        command.getErr().println(sentence);
        command.getErr().flush();
    }
}
