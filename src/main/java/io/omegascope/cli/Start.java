package io.omegascope.cli;

import io.omegascope.run.Origin;
import io.omegascope.run.RunConfig;
import io.omegascope.run.RunJournal;
import io.omegascope.run.Snapshot;
import io.omegascope.run.StartingWeights;
import io.omegascope.run.TrainingRun;
import io.omegascope.store.Library;
import io.omegascope.store.RunReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where a configured run starts: its own first weights, or those of a run that it retrains a part of.
///
/// @param parent the snapshot of the parent, if the weights come from there
record Start(RunConfig config, Optional<Snapshot> parent) {

    /// @param file the configuration's file; the parent is looked for beside its run and in the library
    static Start of(RunConfig config, @Nullable Path file) {
        return config.origin() instanceof Origin.Retrained origin && origin.from() == StartingWeights.SNAPSHOT
                ? new Start(config, Optional.of(snapshot(origin, file)))
                : new Start(config, Optional.empty());
    }

    TrainingRun run(RunJournal journal) {
        return parent.map(p -> new TrainingRun(config, journal, p.weights()))
                .orElseGet(() -> new TrainingRun(config, journal));
    }

    private static Snapshot snapshot(Origin.Retrained origin, @Nullable Path file) {
        try {
            return RunReader.snapshot(parentFolder(origin.parentRun(), file), origin.epoch());
        } catch (IOException e) {
            throw Refusal.of(e);
        }
    }

    private static Path parentFolder(String id, @Nullable Path file) {
        Path own = (file == null ? Path.of("run.json") : file).toAbsolutePath().resolveSibling("");
        Path library = Library.standard().root();
        return Stream.of(own.resolveSibling(id), own.resolve(id), library.resolve(id))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(
                        () -> new Refusal("%s: the run retrains a part of '%s', which is neither beside it nor in %s."
                                .formatted(file, id, library)));
    }
}
