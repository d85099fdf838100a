package io.omegascope.cli;

import io.omegascope.run.Parameter;
import io.omegascope.run.PhaseRule;
import io.omegascope.run.PhaseStability;
import io.omegascope.run.RunConfig;
import io.omegascope.run.RunState;
import io.omegascope.store.JsonText;
import io.omegascope.store.RunReader;
import io.omegascope.store.StoredRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The phases of a run, and how much they hang on the rule.
@Command(
        name = "phases",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Says the phases of a run by the rule of its configuration, or by another one, and how sure they are:",
            "the rule is varied, and measurements are left out. The run is left as it is.%n"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  omegascope phases sample-runs/wd-2.0",
            "  omegascope phases sample-runs/wd-2.0 --phase-prominence 0.4 --json"
        })
final class PhasesCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "RUN", description = "The folder of a run.")
    private Path folder = Path.of("");

    @Option(names = "--json", description = "Prints one JSON object, with every variation.")
    private boolean json;

    private final ConfigurationOptions options = new ConfigurationOptions();
    private final CommandLine commandLine = new CommandLine(this);

    private PhasesCommand() {
        options.addTo(commandLine.getCommandSpec(), Parameter.Group.PHASES);
    }

    static CommandLine commandLine() {
        return new PhasesCommand().commandLine;
    }

    @Override
    public Integer call() {
        StoredRun run;
        try {
            run = RunReader.read(folder);
        } catch (IOException e) {
            throw Refusal.of(e);
        }
        RunConfig config = options.applyTo(run.config());
        boolean complete = run.state() instanceof RunState.Finished;
        PhaseStability stability = PhaseStability.of(config.phases(), run.metrics(), run.profiles(), complete);
        commandLine
                .getOut()
                .println(
                        json
                                ? JsonText.of(new Report(run.id(), config.phases(), stability))
                                : PhasesText.of(run.id(), stability));
        commandLine.getOut().flush();
        return ExitCode.OK;
    }

    record Report(String run, PhaseRule rule, PhaseStability stability) {}
}
