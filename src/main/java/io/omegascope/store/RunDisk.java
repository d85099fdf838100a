package io.omegascope.store;

import io.omegascope.run.Resumption;
import io.omegascope.run.RunConfig;
import io.omegascope.run.RunEvent;
import io.omegascope.run.RunState;
import io.omegascope.run.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The folder that a run is written into, with what is known to be in it. After a failure its text files are written
/// anew from memory before anything else is, so that it does not matter what the failure left.
final class RunDisk {
    private final WrittenRun written;
    private volatile RunHeader header;
    private RunLock lock;
    private @Nullable FolderWriter writer;
    private ResumePoint.@Nullable Kept point;

    private RunDisk(RunHeader header, RunLock lock, WrittenRun written) throws IOException {
        this.header = header;
        this.lock = lock;
        this.written = written;
        this.writer = new FolderWriter(header, lock, written);
    }

    /// A run that begins in a folder that holds no other.
    static RunDisk begin(RunFolder folder, RunConfig config, CheckpointPolicy keep, RunLock lock) throws IOException {
        RunHeader header = new RunHeader(
                folder,
                config,
                new RunState.Ready(),
                0,
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                Provenance.software(),
                Provenance.machine(),
                List.of(),
                null,
                null,
                keep);
        return new RunDisk(header, lock, WrittenRun.nothing());
    }

    /// A run that was stopped or killed, with what is to stay of it.
    static RunDisk goOn(RunHeader header, RunLock lock, Optional<Resumption> resumption) throws IOException {
        Path events = header.folder().events();
        List<String> lines = Files.exists(events) ? LineFile.complete(events) : List.of();
        return new RunDisk(header, lock, WrittenRun.of(resumption, lines));
    }

    /// As it was last written.
    RunHeader header() {
        return header;
    }

    /// What is known to be in the text files. For the thread that writes.
    WrittenRun written() {
        return written;
    }

    Snapshot read(int epoch) throws IOException {
        RunHeader now = header;
        return new Checkpoints(now.folder().checkpoints()).read(epoch, now.config());
    }

    /// @throws IOException in one sentence, when it cannot be written now
    synchronized void write(PendingWrite pending) throws IOException {
        try {
            FolderWriter into = writer == null ? restored() : writer;
            writer = into;
            pending.into(into);
            took(pending, into);
        } catch (IOException | RuntimeException e) {
            giveUp();
            throw e;
        }
    }

    private void took(PendingWrite pending, FolderWriter by) {
        header = by.header();
        written.take(by.events());
        switch (pending) {
            case PendingWrite.Event(RunEvent.EpochMetrics m, Instant _) -> written.add(m);
            case PendingWrite.Event(RunEvent.InfoProfile p, Instant _) -> written.add(p);
            case PendingWrite.Event _, PendingWrite.Speed _, PendingWrite.Weights _ -> {}
            case PendingWrite.Point(ResumePoint.Kept kept) -> point = kept;
        }
    }

    private void giveUp() {
        FolderWriter broken = writer;
        writer = null;
        try {
            if (broken != null) {
                broken.close();
            }
        } catch (IOException _) {
            // it is broken
        }
    }

    private FolderWriter restored() throws IOException {
        RunFolder folder = header.folder();
        if (!folder.isRun()) {
            throw new IOException(folder.path() + " is not there any more.");
        }
        RunHeader found = RunFile.read(folder);
        if (!found.created().equals(header.created())) {
            throw new IOException(folder.path() + " holds another run now, which is left alone.");
        }
        if (!lock.isSound()) {
            lock.close();
            lock = RunLock.of(folder);
            requireUntouched(found);
        }
        return new FolderWriter(header, lock, written);
    }

    /// While nobody had the lock somebody may have taken the run up.
    private void requireUntouched(RunHeader found) throws IOException {
        if (!found.equals(header)) {
            throw new IOException(
                    header.folder().path() + " was gone on with by another program, whose work is left alone.");
        }
    }

    /// Writes the run into another folder from now on, with all that is known of it and what can be read of its old
    /// folder, which stays.
    ///
    /// @return whether all weights that were kept so far could be taken along
    /// @throws IOException in one sentence, when that one cannot be written either or holds something
    synchronized boolean move(RunFolder target) throws IOException {
        RunFolder made = RunFolder.create(target.path());
        if (!lock.isSound()) {
            lock.close(); // of the same folder, perhaps, before it vanished
        }
        RunLock locked = RunLock.of(made);
        try {
            boolean whole = RunCopy.weights(header.folder(), made);
            RunHeader moved = header.withFolder(made);
            FolderWriter into = new FolderWriter(moved, locked, written);
            if (point != null) {
                into.keep(point);
            }
            giveUp();
            lock.close();
            lock = locked;
            header = moved;
            writer = into;
            return whole;
        } catch (IOException | RuntimeException e) {
            locked.close();
            throw e;
        }
    }
}
