package io.omegascope.cli;

import io.omegascope.run.RunSummary;
import io.omegascope.store.JsonText;
import io.omegascope.store.Library;
import io.omegascope.store.RunHeader;
import io.omegascope.store.RunReader;
import io.omegascope.store.StoredRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Lists the runs in a folder.
@Command(
        name = "runs",
        mixinStandardHelpOptions = true,
        description = "Lists the runs in a folder of runs, newest first.%n",
        footerHeading = "%nExample:%n",
        footer = "  omegascope runs sample-runs")
final class RunsCommand implements Callable<Integer> {
    @Parameters(index = "0", arity = "0..1", paramLabel = "DIR", description = "Default: your library.")
    private @Nullable Path folder;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// @param unreadable one sentence for each run that cannot be opened
    record Listing(List<Entry> runs, List<String> unreadable) {}

    /// @param state   a run that was killed counts as stopped, and so does one that is being written
    /// @param created time in UTC
    record Entry(
            String id,
            String created,
            String state,
            int epoch,
            long dataSeed,
            long initialisationSeed,
            RunSummary summary) {}

    @Override
    public Integer call() {
        Listing listing = listing(folder == null ? Library.standard() : library(folder));
        spec.commandLine().getOut().println(json ? JsonText.of(listing) : text(listing));
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }

    private static Library library(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Refusal(folder + " is no folder of runs: there is no such folder.");
        }
        return new Library(folder);
    }

    private static Listing listing(Library library) {
        try {
            Library.Listing found = library.list();
            List<Entry> entries = new ArrayList<>();
            List<String> unreadable = new ArrayList<>(found.unreadable());
            for (RunHeader header : found.runs()) {
                try {
                    entries.add(entry(RunReader.read(header.folder().path())));
                } catch (IOException e) {
                    unreadable.add(String.valueOf(e.getMessage()));
                }
            }
            return new Listing(entries, unreadable);
        } catch (IOException e) {
            throw Refusal.of(e);
        }
    }

    private static Entry entry(StoredRun run) {
        return new Entry(
                run.id(),
                run.header().created().toString(),
                run.state().word(),
                run.epoch(),
                run.config().seeds().data(),
                run.config().seeds().initialisation(),
                run.summary());
    }

    private static String text(Listing listing) {
        List<String> lines = new ArrayList<>();
        for (Entry e : listing.runs) {
            Integer groks = e.summary.testAccuracy50Epoch();
            Double accuracy = e.summary.finalTestAccuracy();
            lines.add(String.format(
                    Locale.ROOT,
                    "%-9s epoch %6d   test accuracy %s   %s   %s",
                    e.state,
                    e.epoch,
                    accuracy == null ? "    -" : String.format(Locale.ROOT, "%.3f", accuracy),
                    groks == null ? "never .5       " : String.format(Locale.ROOT, ".5 at %9d", groks),
                    e.id));
        }
        lines.addAll(listing.unreadable);
        return lines.isEmpty() ? "There is no run." : String.join("\n", lines);
    }
}
