package io.omegascope.run;

import java.util.ArrayDeque;
import java.util.Deque;

/// Times a training loop: its speed over the last seconds, and its statistics over the whole run in constant memory.
final class Stopwatch {
    private static final int WARM_UP = 100;
    private static final double BUCKETS_PER_E_FOLD = 200;
    private static final long WINDOW = 3_000_000_000L;
    private static final long SAMPLE = 50_000_000L;

    private record Mark(int epoch, long nanos) {}

    private final long[] buckets = new long[6000];
    private final Deque<Mark> recent = new ArrayDeque<>();
    private long epochs;
    private long running;
    private long startedAt;
    private long warmUpNanos;

    /// The loop runs from now on, at `epoch`.
    synchronized void start(int epoch, long now) {
        startedAt = now;
        recent.clear();
        recent.add(new Mark(epoch, now));
    }

    synchronized void pause(long now) {
        running += now - startedAt;
        recent.clear();
    }

    /// An epoch was trained, with updates that took `nanos` each in the mean.
    synchronized void step(int epoch, long nanos, long now) {
        if (epochs++ < WARM_UP) {
            warmUpNanos = running + now - startedAt;
        } else {
            buckets[bucket(nanos)]++;
        }
        Mark last = recent.peekLast();
        if (last == null || now - last.nanos() > SAMPLE) {
            recent.add(new Mark(epoch, now));
            while (recent.size() > 2 && now - recent.getFirst().nanos() > WINDOW) {
                recent.removeFirst();
            }
        }
    }

    private int bucket(long nanos) {
        return Math.clamp((int) (Math.log((double) nanos) * BUCKETS_PER_E_FOLD), 0, buckets.length - 1);
    }

    /// Over the last seconds; 0 before there is anything to say.
    synchronized double epochsPerSecond() {
        Mark first = recent.peekFirst();
        Mark last = recent.peekLast();
        return first == null || last == null || last.nanos() == first.nanos()
                ? 0
                : (last.epoch() - first.epoch()) * 1e9 / (last.nanos() - first.nanos());
    }

    /// To be asked while the loop pauses or after its end.
    synchronized StepStatistics statistics() {
        long counted = epochs - WARM_UP;
        return counted <= 0
                ? new StepStatistics(Double.NaN, Double.NaN)
                : new StepStatistics(counted * 1e9 / (running - warmUpNanos), median(counted) / 1e6);
    }

    private double median(long counted) {
        long below = 0;
        int bucket = 0;
        while (2 * (below += buckets[bucket]) < counted) {
            bucket++;
        }
        return Math.exp((bucket + 0.5) / BUCKETS_PER_E_FOLD);
    }
}
