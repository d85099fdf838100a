package io.omegascope.store;

import io.omegascope.net.LearnerState;
import io.omegascope.run.Resumption;
import io.omegascope.run.RunConfig;
import io.omegascope.run.RunEvent;
import io.omegascope.run.RunJournal;
import io.omegascope.run.RunState;
import io.omegascope.run.Snapshot;
import io.omegascope.run.StepStatistics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Writes a run into its folder as it happens, from one thread of its own, in the order in which things happen.
///
/// When the folder cannot be written the run is held in memory, and writing is tried again every few seconds until it
/// succeeds; [#unsaved] says so meanwhile.
public final class RunWriter implements RunJournal {
    /// Between two attempts.
    private static final long PATIENCE_MILLISECONDS = 5000;
    /// More of them make the trainer wait for the disk, as long as it takes anything.
    private static final int MOST_WEIGHTS = 32;
    /// The part of the memory that weights may take which cannot be written.
    private static final int MEMORY_SHARE = 8;

    private final RunDisk disk;
    private final PendingWrites pending = new PendingWrites();
    private final ThreadPoolExecutor thread;
    private boolean writing;
    private boolean ended;
    private boolean hurried;
    private int failures;
    private volatile @Nullable Unsaved unsaved;
    private Consumer<Unsaved> whenUnsaved = _ -> {};

    private RunWriter(RunDisk disk) {
        this.disk = disk;
        thread = new ThreadPoolExecutor(
                1, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> Thread.ofPlatform()
                        .daemon()
                        .name("omegascope-writer " + id())
                        .unstarted(task));
        thread.allowCoreThreadTimeOut(true);
    }

    /// Starts a run in a folder that is missing or empty.
    public static RunWriter create(Path path, RunConfig config) throws IOException {
        return create(path, config, CheckpointPolicy.USUAL);
    }

    /// @param keep of which epochs weights are kept
    public static RunWriter create(Path path, RunConfig config, CheckpointPolicy keep) throws IOException {
        RunFolder folder = RunFolder.create(path);
        try {
            RunLock lock = RunLock.of(folder);
            try {
                return begin(folder, config, keep, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            folder.deleteIfEmpty();
            throw e;
        }
    }

    /// Starts a run in a folder that holds no other.
    static RunWriter begin(RunFolder folder, RunConfig config, CheckpointPolicy keep, RunLock lock) throws IOException {
        return new RunWriter(RunDisk.begin(folder, config, keep, lock));
    }

    /// Goes on with a run that was stopped or killed.
    static RunWriter goOn(RunHeader header, RunLock lock, Optional<Resumption> resumption) throws IOException {
        return new RunWriter(RunDisk.goOn(header, lock, resumption));
    }

    /// Where the run is written now.
    public RunFolder folder() {
        return disk.header().folder();
    }

    @Override
    public String id() {
        return folder().id();
    }

    @Override
    public void append(RunEvent event) {
        add(new PendingWrite.Event(event, Instant.now()));
    }

    /// Waits while too many weights are waiting for a slow disk.
    @Override
    public synchronized void append(Snapshot snapshot) {
        try {
            while (unsaved == null && pending.weights() >= MOST_WEIGHTS) {
                wait();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        add(new PendingWrite.Weights(snapshot));
    }

    @Override
    public void append(StepStatistics speed) {
        add(new PendingWrite.Speed(speed));
    }

    @Override
    public void keep(int reached, LearnerState state) {
        add(new PendingWrite.Point(new ResumePoint.Kept(reached, state)));
    }

    @Override
    public Snapshot snapshot(int epoch) throws IOException {
        Optional<Snapshot> held = held(epoch);
        return held.isPresent() ? held.get() : disk.read(epoch);
    }

    private synchronized Optional<Snapshot> held(int epoch) {
        return pending.snapshot(epoch);
    }

    /// All that has happened so far, on the disk or not.
    public synchronized StoredRun known() {
        return pending.ontop(disk.header(), disk.written());
    }

    /// What cannot be written at present; empty while all is well.
    public Optional<Unsaved> unsaved() {
        return Optional.ofNullable(unsaved);
    }

    /// @param told whenever writing begins to fail, once, on the thread that writes
    public synchronized void whenUnsaved(Consumer<Unsaved> told) {
        whenUnsaved = told;
    }

    /// Tries again at once.
    public synchronized void tryAgain() {
        hurried = true;
        notifyAll();
    }

    /// Writes the run into a folder of its name from now on.
    ///
    /// @param parent takes the folder
    /// @return whether all weights that were kept so far could be taken along
    /// @throws IOException in one sentence, when that one cannot be written either or there is a run of that name
    // in it
    public boolean moveInto(Path parent) throws IOException {
        boolean whole = disk.move(new RunFolder(parent.resolve(id())));
        tryAgain();
        return whole;
    }

    /// Returns when all is written, or when writing has failed once more.
    @Override
    public synchronized void settle() {
        int before = failures;
        tryAgain();
        boolean interrupted = false;
        while (writing && failures == before) {
            try {
                wait();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void add(PendingWrite write) {
        if (ended) {
            return; // a measurement that came too late
        }
        ended = write instanceof PendingWrite.Event(RunEvent.StateChanged(RunState state, int _), Instant _)
                && state.isEnded();
        pending.add(write);
        if (!writing) {
            writing = true;
            thread.execute(this::write);
        }
    }

    private void write() {
        for (PendingWrite next = next(); next != null; next = next()) {
            try {
                disk.write(next);
                wrote();
            } catch (IOException | RuntimeException | OutOfMemoryError e) {
                failed(e);
            }
        }
    }

    private synchronized @Nullable PendingWrite next() {
        PendingWrite next = pending.first();
        if (next == null) {
            unsaved = null;
            writing = false;
            hurried = false;
            notifyAll();
        }
        return next;
    }

    private synchronized void wrote() {
        pending.removeFirst();
        notifyAll();
    }

    private synchronized void failed(Throwable e) {
        failures++;
        @Nullable Unsaved before = unsaved;
        Instant since = before == null ? Instant.now() : before.since();
        String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        Unsaved now = new Unsaved(folder().path(), disk.written().epoch(), since, reason);
        unsaved = now;
        if (before == null) {
            whenUnsaved.accept(now);
        }
        pending.thin(disk.header(), disk.written(), Runtime.getRuntime().maxMemory() / MEMORY_SHARE);
        notifyAll();
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLISECONDS);
        try {
            for (long left = PATIENCE_MILLISECONDS;
                    left > 0 && !hurried;
                    left = (end - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException _) {
            // nobody interrupts this thread; trying again does no harm
        }
        hurried = false;
    }
}
