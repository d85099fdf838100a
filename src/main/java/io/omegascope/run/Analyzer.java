package io.omegascope.run;

import io.omegascope.net.Weights;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Measures snapshots on a thread of its own and never makes the trainer wait.
///
/// When it lags, the newest snapshot and the oldest that waits take turns: the display keeps up, and what is
/// measured without a gap grows, which is what phases are read from. Of the waiting snapshots only the newest
/// [#KEPT] keep their weights in memory, the others are read back from the journal. One that cannot be read is passed
/// over and tried once more at the end.
final class Analyzer {
    private static final int KEPT = 16;
    /// How much the newest measurement counts in the mean time of one.
    private static final double NEWEST = 0.1;

    private final Supplier<RunConfig> config;
    private final Problem problem;
    private final Measurement measurement;
    private final UntrainedBaseline baseline;
    private final SnapshotProgress progress;
    private final RunJournal journal;
    private final Consumer<RunEvent.InfoProfile> sink;
    private final NavigableMap<Integer, Optional<Snapshot>> waiting = new TreeMap<>();
    /// Epochs whose weights the journal could not give, and why.
    private final NavigableMap<Integer, IOException> unreadable = new TreeMap<>();
    private @Nullable Exception failure;
    private double secondsEach;
    private boolean busy;
    private boolean oldest;
    private boolean closed;

    /// @param config changes when rates do
    Analyzer(Supplier<RunConfig> config, Problem problem, RunJournal journal, Consumer<RunEvent.InfoProfile> sink) {
        this.config = config;
        this.problem = problem;
        measurement = Measurement.of(config.get().measurement());
        baseline = new UntrainedBaseline(config.get(), problem);
        progress = new SnapshotProgress(config.get(), problem);
        this.journal = journal;
        this.sink = sink;
    }

    void start() {
        Thread.ofPlatform().daemon().name("omegascope-analyzer").start(this::work);
    }

    synchronized void offer(Snapshot snapshot) {
        waiting.put(snapshot.epoch(), Optional.of(snapshot));
        waiting.descendingMap().entrySet().stream()
                .skip(KEPT)
                .filter(e -> e.getValue().isPresent())
                .forEach(e -> e.setValue(Optional.empty()));
        notifyAll();
    }

    /// Measures a due epoch from the weights that the journal kept.
    synchronized void makeUp(int epoch) {
        waiting.put(epoch, Optional.empty());
        notifyAll();
    }

    /// Measurements that are due and not yet made.
    synchronized int waiting() {
        return waiting.size() + (busy ? 1 : 0);
    }

    /// What one measurement takes, those of late counting more; 0 before the first is made.
    synchronized double secondsEach() {
        return secondsEach;
    }

    /// Waits until every snapshot is measured whose weights can be read.
    ///
    /// @return why others could not be measured, for the first of them
    /// @throws IOException when a measurement could not be made or kept
    synchronized Optional<IOException> finish() throws IOException, InterruptedException {
        await();
        List<Integer> again = List.copyOf(unreadable.keySet());
        unreadable.clear();
        again.forEach(this::makeUp);
        await();
        close();
        switch (failure) {
            case null -> {}
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
        return Optional.ofNullable(unreadable.firstEntry()).map(Map.Entry::getValue);
    }

    private synchronized void await() throws InterruptedException {
        while (failure == null && waiting() > 0) {
            wait();
        }
    }

    /// Gives up what is waiting.
    synchronized void close() {
        closed = true;
        waiting.clear();
        notifyAll();
    }

    private void work() {
        try {
            while (true) {
                Map.@Nullable Entry<Integer, Optional<Snapshot>> next = take();
                if (next == null) {
                    return;
                }
                Optional<Snapshot> snapshot = next.getValue().or(() -> read(next.getKey()));
                if (snapshot.isPresent()) {
                    long before = System.nanoTime();
                    measure(snapshot.get());
                    timed((System.nanoTime() - before) / 1e9);
                }
                done();
            }
        } catch (CancellationException _) {
            done(); // given up with all that waits
        } catch (IOException | RuntimeException | InterruptedException e) {
            fail(e);
        }
    }

    private synchronized Map.@Nullable Entry<Integer, Optional<Snapshot>> take() throws InterruptedException {
        while (waiting.isEmpty() && !closed) {
            wait();
        }
        busy = !waiting.isEmpty();
        oldest = !oldest;
        return oldest ? waiting.pollFirstEntry() : waiting.pollLastEntry();
    }

    private Optional<Snapshot> read(int epoch) {
        try {
            return Optional.of(journal.snapshot(epoch));
        } catch (IOException e) {
            passOver(epoch, e);
            return Optional.empty();
        }
    }

    private synchronized void passOver(int epoch, IOException e) {
        unreadable.put(epoch, e);
    }

    private void measure(Snapshot snapshot) throws IOException {
        Profile compared = baseline.compare(profile(snapshot.weights()));
        sink.accept(new RunEvent.InfoProfile(
                snapshot.epoch(), progress.complete(compared, config.get(), snapshot, this::isOpen)));
    }

    private Profile profile(Weights weights) {
        return config.get().measurement().epochs() == MeasuredEpochs.NONE
                ? Profile.unmeasured(config.get().network().hidden())
                : measurement.measure(problem.neurons(weights), _ -> isOpen()).profile();
    }

    private synchronized void timed(double seconds) {
        secondsEach += (secondsEach == 0 ? 1 : NEWEST) * (seconds - secondsEach);
    }

    private synchronized boolean isOpen() {
        return !closed;
    }

    private synchronized void done() {
        busy = false;
        notifyAll();
    }

    private synchronized void fail(Exception e) {
        failure = e;
        busy = false;
        notifyAll();
    }
}
