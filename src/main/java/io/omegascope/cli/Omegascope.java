package io.omegascope.cli;

import io.omegascope.store.Library;
import io.omegascope.store.Provenance;
import io.omegascope.store.RunReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The root of all commands. Alone it opens the workbench, with a run if one is named.
@Command(
        name = "omegascope",
        mixinStandardHelpOptions = true,
        versionProvider = Omegascope.Version.class,
        description = "Watch a neural network grok: train it, and see the synergy and redundancy of its neurons.%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  omegascope                                  opens the workbench",
            "  omegascope train --preset wd-2.0 --seed 3   trains without a window",
            "  omegascope sweep PLAN.json                  trains many runs, several at a time",
            "  omegascope reproduce --out runs/paper       draws the paper's figures and judges its claims",
            "  omegascope measure activations.npy          measures the neurons of any network",
            "  omegascope sample-runs/wd-2.0               opens a run in the workbench",
            "  omegascope train --help                     says more about a command",
            "",
            "From the source folder a command is passed through Maven: mvn -q -Dargs=\"train --preset wd-2.0\"",
            "Exit codes: 0 done, 1 failed, 2 an argument or a file is not right."
        })
public final class Omegascope implements Callable<Integer> {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "RUN_FOLDER",
            description = "The folder of a run to open in the workbench, or a folder of runs to compare there.")
    private @Nullable Path folder;

    @Option(
            names = "--open",
            paramLabel = "RUN",
            description = "The same; RUN may also be the name of a run in your library.")
    private @Nullable Path open;

    private final ToIntFunction<Path> workbench;

    private Omegascope(ToIntFunction<Path> workbench) {
        this.workbench = workbench;
    }

    /// @param workbench opens the window with a run and returns the exit code when it is closed
    public static int execute(String[] arguments, PrintWriter out, PrintWriter err, ToIntFunction<Path> workbench) {
        return commandLine(out, err, workbench).execute(arguments);
    }

    static CommandLine commandLine(PrintWriter out, PrintWriter err, ToIntFunction<Path> workbench) {
        CommandLine root = new CommandLine(new Omegascope(workbench));
        root.addSubcommand(TrainCommand.commandLine());
        root.addSubcommand(new SweepCommand());
        root.addSubcommand(new ReproduceCommand());
        root.addSubcommand(new StudyCommand());
        root.addSubcommand(new PredictCommand());
        root.addSubcommand(new MeasureCommand());
        root.addSubcommand(new RetrainCommand());
        root.addSubcommand(new ShowCommand());
        root.addSubcommand(new RunsCommand());
        root.addSubcommand(new ExportCommand());
        root.addSubcommand(new ImportCommand());
        root.addSubcommand(PhasesCommand.commandLine());
        root.addSubcommand(new SurfaceCommand());
        root.setCaseInsensitiveEnumValuesAllowed(true);
        root.registerConverter(Path.class, Omegascope::path);
        root.setOut(out);
        root.setErr(err);
        root.setParameterExceptionHandler(Errors::refuse);
        root.setExecutionExceptionHandler(Errors::fail);
        root.setUsageHelpWidth(100);
        root.setUsageHelpLongOptionsMaxWidth(36);
        return root;
    }

    @Override
    public Integer call() {
        Path run = run();
        try {
            if (!new Library(run).holdsRuns()) {
                RunReader.header(run);
            }
        } catch (IOException e) {
            throw Refusal.of(e);
        }
        return workbench.applyAsInt(run);
    }

    private Path run() {
        if (open != null) {
            Library library = Library.standard();
            return existing(open)
                    .or(() -> existing(library.root().resolve(open)))
                    .orElseThrow(() -> new Refusal("Option --open: there is no run '%s', neither here nor in %s."
                            .formatted(open, library.root())));
        }
        if (folder == null) {
            throw new Refusal("Name a command or the folder of a run; omegascope --help lists them.");
        }
        return existing(folder)
                .orElseThrow(() -> new Refusal(
                        "'%s' is neither a command nor the folder of a run; omegascope --help lists the commands."
                                .formatted(folder)));
    }

    private static Path path(String text) {
        if (text.isBlank()) {
            throw new CommandLine.TypeConversionException("it is empty; allowed is a file or a folder");
        }
        return Path.of(text);
    }

    private static Optional<Path> existing(Path path) {
        return Optional.of(path).filter(Files::exists);
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Omegascope " + Provenance.version()};
        }
    }
}
