package io.omegascope.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Says what came out of a run, finished or not.
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Says what came out of a run, as train does at its end, whether the run is finished or not.%n",
        footerHeading = "%nExample:%n",
        footer = "  omegascope show sample-runs/wd-2.0 --json")
final class ShowCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "RUN", description = "The folder of a run.")
    private Path run = Path.of("");

    @Option(names = "--json", description = "Prints one JSON object, as train --json does.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return Foreground.report(spec.commandLine(), json, run);
    }
}
