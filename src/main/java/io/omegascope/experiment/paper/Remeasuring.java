package io.omegascope.experiment.paper;

import io.omegascope.info.Replicates;
import io.omegascope.info.SearchMonitor;
import io.omegascope.run.Measurement;
import io.omegascope.run.Profile;
import io.omegascope.run.RunConfig;
import io.omegascope.run.SnapshotActivations;
import io.omegascope.store.Remeasured;
import io.omegascope.store.Remeasured.Null;
import io.omegascope.store.Remeasured.Point;
import io.omegascope.store.ReportFolder;
import io.omegascope.store.StoredRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Measures the kept snapshots of finished runs in other ways, several runs at a time. What is there already is not
/// measured again.
public final class Remeasuring {
    private final ReportFolder folder;
    private final Queue<Job> waiting;
    private final int jobs;
    private final AtomicInteger ended = new AtomicInteger();
    private volatile boolean stopped;

    record Job(StoredRun run, Variation variation) {
        String name() {
            return name(run.id(), variation);
        }

        static String name(String run, Variation variation) {
            return run + "_" + variation.words().replace(' ', '-');
        }
    }

    Remeasuring(List<Job> jobs, ReportFolder folder) {
        this.folder = folder;
        this.jobs = jobs.size();
        waiting = new ConcurrentLinkedQueue<>(jobs);
    }

    public int jobs() {
        return jobs;
    }

    /// How many are done, failed ones among them.
    public int ended() {
        return ended.get();
    }

    /// Returns when nothing is left, or after `stop`.
    ///
    /// @param failed is told one sentence of whatever could not be measured
    public void measure(int workers, Consumer<String> failed) {
        List<Thread> threads = IntStream.range(0, Math.min(workers, jobs))
                .mapToObj(
                        i -> Thread.ofPlatform().name("omegascope-measure-" + i).start(() -> work(failed)))
                .toList();
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException _) {
            stop();
            Thread.currentThread().interrupt();
        }
    }

    /// Ends after the present snapshots; what is not whole is not kept.
    public void stop() {
        stopped = true;
    }

    public boolean isStopped() {
        return stopped;
    }

    private void work(Consumer<String> failed) {
        for (@Nullable Job job = waiting.poll(); job != null && !stopped; job = waiting.poll()) {
            try {
                if (folder.remeasured(job.name()).isEmpty()) {
                    measure(job);
                }
            } catch (IOException | RuntimeException e) {
                synchronized (failed) {
                    failed.accept(job.name() + ": " + e.getMessage());
                }
            }
            ended.incrementAndGet();
        }
    }

    private void measure(Job job) throws IOException {
        StoredRun run = job.run();
        RunConfig config =
                run.config().withMeasurement(job.variation().of(run.config().measurement()));
        List<Point> points = new ArrayList<>();
        for (int epoch : epochs(run, job.variation())) {
            if (stopped) {
                return;
            }
            Profile profile = Measurement.of(config.measurement())
                    .measure(SnapshotActivations.of(config, run.snapshot(epoch)), SearchMonitor.NONE)
                    .profile();
            if (profile.reason() == null) {
                points.add(new Point(epoch, profile.synergy(), profile.redundancy(), nulls(profile)));
            }
        }
        folder.write(job.name(), new Remeasured(points));
    }

    private static List<Null> nulls(Profile profile) {
        return profile.replicates(Replicates.Source.RANDOM_CLUSTERS).stream()
                .map(r -> new Null(r.synergy(), r.redundancy()))
                .toList();
    }

    /// All that are measured, or some of them for a null model, evenly spaced on a log axis.
    private static List<Integer> epochs(StoredRun run, Variation variation) {
        List<Integer> all = List.copyOf(run.profiles().keySet());
        if (!variation.isNull() || all.size() <= Variation.NULL_EPOCHS) {
            return all;
        }
        double end = Math.log10(all.getLast() + 1.0);
        return IntStream.range(0, Variation.NULL_EPOCHS)
                .mapToDouble(i -> Math.pow(10, end * i / (Variation.NULL_EPOCHS - 1)) - 1)
                .mapToObj(epoch -> nearest(run, epoch))
                .distinct()
                .toList();
    }

    private static int nearest(StoredRun run, double epoch) {
        int whole = (int) Math.round(epoch);
        @Nullable Integer below = run.profiles().floorKey(whole);
        return below == null ? run.profiles().firstKey() : below;
    }
}
