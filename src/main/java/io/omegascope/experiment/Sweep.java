package io.omegascope.experiment;

import io.omegascope.net.Weights;
import io.omegascope.run.Resumption;
import io.omegascope.run.RunEvent;
import io.omegascope.run.RunState;
import io.omegascope.run.SweepPoint;
import io.omegascope.run.TrainingRun;
import io.omegascope.store.RunWriter;
import io.omegascope.store.SweepFolder;
import io.omegascope.store.SweepFolder.Taken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Trains the runs of a sweep, several at a time. Each trains on one thread and gives the bytes that it gives alone. A
/// run that fails does not keep the others from going on; what is finished already is left as it is.
public final class Sweep {
    private final List<SweepPoint> points;
    private final SweepFolder folder;
    private final int workers;
    private final Start start;
    private final Queue<SweepPoint> waiting;
    private final Set<TrainingRun> training = new HashSet<>();
    private final Map<SweepPoint, String> failures = new ConcurrentHashMap<>();
    private final SweepPace pace;
    private boolean stopped;

    /// @param points  to be trained, each once, from first weights of their own
    /// @param workers how many train at the same time, 1 or more
    public Sweep(List<SweepPoint> points, SweepFolder folder, int workers) {
        this(points, folder, workers, point -> TrainingRun.firstWeights(point.config()));
    }

    /// @param start gives the weights that a run starts from; what it cannot give fails that run alone
    public Sweep(List<SweepPoint> points, SweepFolder folder, int workers, Start start) {
        this.start = start;
        this.points = List.copyOf(points);
        this.folder = folder;
        this.workers = workers;
        waiting = new ConcurrentLinkedQueue<>(this.points);
        pace = new SweepPace(this.points);
    }

    /// Where a run starts from.
    @FunctionalInterface
    public interface Start {
        /// @throws IllegalArgumentException in one sentence, when there are none
        Weights of(SweepPoint point);
    }

    /// What is on disk of some runs, in their order.
    public static List<SweepRow> rows(List<SweepPoint> points, SweepFolder folder) {
        return points.stream().map(point -> SweepRow.of(point, folder)).toList();
    }

    /// Trains whatever is not finished and returns when nothing is left, or after `stop`.
    ///
    /// @param ended is told of every run that has ended, on the thread that trained it, one at a time
    /// @return all points in their order
    public List<SweepRow> train(Consumer<SweepRow> ended) {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < Math.min(workers, points.size()); i++) {
            threads.add(Thread.ofPlatform().name("omegascope-sweep-" + i).start(() -> work(ended)));
        }
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException _) {
            stop();
            Thread.currentThread().interrupt();
        }
        return points.stream().map(this::row).toList();
    }

    /// How far it is; may be asked from any thread.
    public SweepPace pace() {
        return pace;
    }

    /// Ends the runs that train, after their present updates, and begins no other. Waiting measurements are still made;
    /// a second call gives them up.
    public synchronized void stop() {
        stopped = true;
        training.forEach(TrainingRun::stop);
    }

    private void work(Consumer<SweepRow> ended) {
        for (SweepPoint point = next(); point != null; point = next()) {
            try {
                train(point);
            } catch (IOException | RuntimeException | OutOfMemoryError e) {
                failures.put(point, sentence(e));
            }
            SweepRow row = row(point);
            synchronized (ended) {
                pace.ended(point, row.failure() != null);
                ended.accept(row);
            }
        }
    }

    private synchronized @Nullable SweepPoint next() {
        return stopped ? null : waiting.poll();
    }

    private void train(SweepPoint point) throws IOException {
        if (folder.take(point) instanceof Taken.Ours(RunWriter journal, Optional<Resumption> resumption)) {
            TrainingRun run = begun(point, journal, resumption);
            pace.begun(point, run);
            if (run.train() instanceof RunState.Failed(String cause)) {
                failures.put(point, cause);
            }
            journal.unsaved().ifPresent(what -> failures.put(point, "%s: %s".formatted(what.extent(), what.reason())));
            forget(run);
        }
    }

    private TrainingRun begun(SweepPoint point, RunWriter journal, Optional<Resumption> resumption) throws IOException {
        try {
            TrainingRun run = TrainingRun.of(point.config(), journal, start.of(point), resumption, 1);
            watch(run);
            return run;
        } catch (RuntimeException | OutOfMemoryError e) {
            journal.append(new RunEvent.StateChanged(new RunState.Failed(sentence(e)), 0));
            throw e;
        }
    }

    private synchronized void watch(TrainingRun run) {
        training.add(run);
        if (stopped) {
            run.stop();
        }
    }

    private synchronized void forget(TrainingRun run) {
        training.remove(run);
    }

    private SweepRow row(SweepPoint point) {
        @Nullable String failure = failures.get(point);
        SweepRow stored = SweepRow.of(point, folder);
        return failure == null || stored.state() == SweepRow.State.REFUSED ? stored : SweepRow.failed(point, failure);
    }

    private static String sentence(Throwable e) {
        return e instanceof OutOfMemoryError
                ? "There is not enough memory for this run; fewer workers or hidden neurons need less."
                : e.getMessage() != null ? e.getMessage() : e.getClass().getSimpleName();
    }
}
