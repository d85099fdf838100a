package io.omegascope.cli;

import io.omegascope.store.ArchivedRuns;
import io.omegascope.store.Library;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Takes up a run that was sent as a `.zip`.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Unpacks a run and its retrainings that export --zip has made. Nothing is overwritten.%n",
        footerHeading = "%nExample:%n",
        footer = "  omegascope import wd-2.zip")
final class ImportCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE.zip", description = "What export --zip has made.")
    private Path file = Path.of("");

    @Option(names = "--into", paramLabel = "DIR", description = "A folder of runs. Default: your library.")
    private @Nullable Path folder;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try {
            Library library = folder == null ? Library.standard() : new Library(folder);
            for (Path run : ArchivedRuns.take(file, library)) {
                spec.commandLine().getOut().println("Imported: " + run);
            }
            spec.commandLine().getOut().flush();
            return ExitCode.OK;
        } catch (IOException e) {
            throw Refusal.of(e);
        }
    }
}
