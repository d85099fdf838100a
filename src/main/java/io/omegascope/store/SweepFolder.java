package io.omegascope.store;

import io.omegascope.file.FileRefusal;
import io.omegascope.run.Resumption;
import io.omegascope.run.RunState;
import io.omegascope.run.SweepPoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The runs of a sweep, each in a folder of its own whose name says its values. Nothing else is kept, so parts of a
/// sweep from several machines merge when their folders are copied together.
///
/// @param keep of which epochs runs that are begun keep weights; those that go on keep what they began with
public record SweepFolder(Path root, CheckpointPolicy keep) {
    /// @throws IllegalArgumentException in one sentence, when no folders can be in `root`, or it is a run, whose folder
    ///     is its own
    public SweepFolder {
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw new IllegalArgumentException("%s is a file; allowed is a folder for the runs.".formatted(root));
        }
        if (new RunFolder(root).isRun()) {
            throw new IllegalArgumentException("%s is a run; choose another folder for the runs.".formatted(root));
        }
    }

    public SweepFolder(Path root) {
        this(root, CheckpointPolicy.USUAL);
    }

    /// What came of asking for a point.
    public sealed interface Taken {
        /// There is nothing left to do.
        record Finished() implements Taken {}

        /// Another program is at it.
        record Elsewhere() implements Taken {}

        /// It is locked until the run ends.
        ///
        /// @param resumption empty where the run starts from its first weights
        record Ours(RunWriter journal, Optional<Resumption> resumption) implements Taken {}
    }

    /// What is there of a point; empty if it was never begun.
    ///
    /// @throws IOException in one sentence, when it cannot be read or is another run
    public Optional<StoredRun> stored(SweepPoint point) throws IOException {
        RunFolder folder = folder(point);
        return header(folder, point).isPresent() ? Optional.of(RunReader.read(folder.path())) : Optional.empty();
    }

    /// Takes a point for training. What was begun and not finished goes on.
    ///
    /// @throws IOException in one sentence, when its folder cannot be used
    public Taken take(SweepPoint point) throws IOException {
        RunFolder folder = folder(point);
        if (isFinished(folder, point)) {
            return new Taken.Finished();
        }
        FileRefusal.making(folder.path(), () -> Files.createDirectories(folder.path()));
        Optional<RunLock> lock = RunLock.tried(folder);
        if (lock.isEmpty()) {
            return new Taken.Elsewhere();
        }
        try {
            return isFinished(folder, point) ? finished(lock.get()) : taken(folder, point, lock.get());
        } catch (IOException | RuntimeException e) {
            lock.get().close();
            throw e;
        }
    }

    private RunFolder folder(SweepPoint point) {
        return new RunFolder(root.resolve(point.name()));
    }

    private static Taken finished(RunLock lock) throws IOException {
        lock.close();
        return new Taken.Finished();
    }

    private Taken taken(RunFolder folder, SweepPoint point, RunLock lock) throws IOException {
        if (header(folder, point).isPresent()) {
            Resume resume = Resume.of(folder, lock);
            return new Taken.Ours(resume.journal(), resume.resumption());
        }
        checkUnused(folder);
        FileRefusal.making(folder.checkpoints(), () -> Files.createDirectories(folder.checkpoints()));
        return new Taken.Ours(RunWriter.begin(folder, point.config(), keep, lock), Optional.empty());
    }

    private static boolean isFinished(RunFolder folder, SweepPoint point) throws IOException {
        return header(folder, point)
                .filter(h -> h.state() instanceof RunState.Finished)
                .isPresent();
    }

    private static Optional<RunHeader> header(RunFolder folder, SweepPoint point) throws IOException {
        if (Files.notExists(folder.runJson())) {
            return Optional.empty();
        }
        RunHeader header = RunReader.header(folder.path());
        if (!header.config().equals(point.config())) {
            throw new IOException(
                    "%s holds a run of another configuration; choose another folder for the sweep, or move it away."
                            .formatted(folder.path()));
        }
        return Optional.of(header);
    }

    /// A program may have been killed before it wrote what the run is; anything but what it makes first is left alone.
    private static void checkUnused(RunFolder folder) throws IOException {
        Set<Path> first = Set.of(folder.lock(), folder.checkpoints(), AtomicFile.part(folder.runJson()));
        List<Path> entries = FileRefusal.reading(folder.path(), () -> {
            try (Stream<Path> files = Files.list(folder.path())) {
                return files.toList();
            }
        });
        if (!first.containsAll(entries)) {
            throw new IOException(folder.path() + " holds something that is no run; move it away.");
        }
    }
}
