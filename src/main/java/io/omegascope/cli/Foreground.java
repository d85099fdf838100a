package io.omegascope.cli;

import io.omegascope.run.RunState;
import io.omegascope.run.TrainingRun;
import io.omegascope.store.JsonText;
import io.omegascope.store.RunReader;
import io.omegascope.store.RunWriter;
import io.omegascope.store.StoredRun;
import io.omegascope.store.Unsaved;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;

/// Trains a run while a command waits for it, with a progress bar on a terminal, and says what came out.
///
/// @param json whether to print one JSON object at the end
record Foreground(CommandLine commandLine, boolean json) {

    /// @param sayWhere whether the user did not name the folder and is told
    /// @return the command's exit code
    int train(TrainingRun run, RunWriter journal, boolean sayWhere) {
        boolean watched = Terminal.showsStandardError();
        if (watched || sayWhere) {
            commandLine
                    .getErr()
                    .println("The run is kept in " + journal.folder().path() + ".");
        }
        journal.whenUnsaved(what -> commandLine
                .getErr()
                .println("%s: %s It trains on in memory, and writing is tried again every few seconds."
                        .formatted(what.extent(), what.reason())));
        try (Interruption _ = new Interruption(run::stop)) {
            RunState end = watched ? trainWatched(run) : run.train();
            Optional<Unsaved> unsaved = journal.unsaved();
            return unsaved.isPresent()
                    ? lost(unsaved.get(), journal.known())
                    : report(journal.folder().path(), end);
        }
    }

    /// The numbers are known all the same.
    private int lost(Unsaved what, StoredRun known) {
        print(commandLine, json, known);
        commandLine.getErr().println("%s: %s The rest is lost.".formatted(what.extent(), what.reason()));
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static RunState trainWatched(TrainingRun run) {
        try (Progress _ = new Progress(run)) {
            return run.train();
        }
    }

    private int report(Path folder, RunState end) {
        if (end instanceof RunState.Failed(String cause)) {
            commandLine.getErr().println(cause);
            return CommandLine.ExitCode.SOFTWARE;
        }
        return report(commandLine, json, folder);
    }

    private static void print(CommandLine commandLine, boolean json, StoredRun run) {
        commandLine.getOut().println(json ? JsonText.of(run.summary()) : SummaryText.of(run));
        commandLine.getOut().flush();
    }

    /// Says what came out of a run in a folder.
    static int report(CommandLine commandLine, boolean json, Path folder) {
        try {
            print(commandLine, json, RunReader.read(folder));
            return CommandLine.ExitCode.OK;
        } catch (IOException e) {
            throw Refusal.of(e);
        }
    }
}
