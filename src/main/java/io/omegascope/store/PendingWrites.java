package io.omegascope.store;

import io.omegascope.run.Profile;
import io.omegascope.run.RunEvent;
import io.omegascope.run.Snapshot;
import io.omegascope.run.StepStatistics;
import io.omegascope.store.PendingWrite.Event;
import io.omegascope.store.PendingWrite.Point;
import io.omegascope.store.PendingWrite.Weights;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What of a run waits to be written, in order. Not safe for threads.
final class PendingWrites {
    private final Deque<PendingWrite> waiting = new ArrayDeque<>();

    void add(PendingWrite write) {
        waiting.add(write);
    }

    @Nullable
    PendingWrite first() {
        return waiting.peek();
    }

    void removeFirst() {
        waiting.remove();
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /// Weights that wait.
    long weights() {
        return of(Weights.class).count();
    }

    Optional<Snapshot> snapshot(int epoch) {
        return of(Weights.class)
                .map(Weights::snapshot)
                .filter(s -> s.epoch() == epoch)
                .findFirst();
    }

    /// What the folder would hold, were all of this written.
    StoredRun ontop(RunHeader header, WrittenRun written) {
        List<RunEvent.EpochMetrics> metrics = new ArrayList<>(written.metrics());
        NavigableMap<Integer, Profile> profiles = new TreeMap<>(written.profiles());
        RunHeader now = header;
        for (PendingWrite write : waiting) {
            now = switch (write) {
                case Event(RunEvent.StateChanged s, Instant _) -> now.withState(s.state(), s.epoch());
                case Event(RunEvent.PhasesChanged p, Instant _) -> now.withPhases(p);
                case PendingWrite.Speed(StepStatistics speed) -> now.withSpeed(speed);
                case Event _, Weights _, Point _ -> now;
            };
        }
        events(RunEvent.EpochMetrics.class).forEach(metrics::add);
        events(RunEvent.InfoProfile.class).forEach(p -> profiles.put(p.epoch(), p.profile()));
        return new StoredRun(now, metrics, profiles);
    }

    /// Lets go of what nobody will miss: all points to go on from but the latest, and of the weights that are measured
    /// those that would be thinned out anyway.
    ///
    /// @param bytes that the weights of a run may take in memory
    void thin(RunHeader header, WrittenRun written, long bytes) {
        waiting.removeAll(
                of(Point.class).limit(Math.max(0, of(Point.class).count() - 1)).toList());
        Optional<Snapshot> any = of(Weights.class).map(Weights::snapshot).findFirst();
        if (any.isPresent()) {
            NavigableSet<Integer> wanted = wanted(header, written, bytes, any.get());
            Set<Integer> measured = new HashSet<>(written.profiles().keySet());
            events(RunEvent.InfoProfile.class).forEach(p -> measured.add(p.epoch()));
            waiting.removeIf(needless(epoch -> measured.contains(epoch) && !wanted.contains(epoch)));
        }
    }

    private static Predicate<PendingWrite> needless(Predicate<Integer> epoch) {
        return write -> write instanceof Weights w && epoch.test(w.snapshot().epoch());
    }

    private NavigableSet<Integer> wanted(RunHeader header, WrittenRun written, long bytes, Snapshot one) {
        CheckpointPolicy keep = header.keep();
        int mebibytes = Math.clamp(bytes >> 20, 1, keep.mebibytes());
        KeptEpochs kept = new KeptEpochs(
                new CheckpointPolicy(keep.apart(), mebibytes), header.config().schedule());
        written.metrics().forEach(m -> kept.reach(m.epoch()));
        events(RunEvent.EpochMetrics.class).forEach(m -> kept.reach(m.epoch()));
        return kept.epochs(bytes(one));
    }

    private static long bytes(Snapshot snapshot) {
        long values = snapshot.weights().parts().stream()
                .mapToLong(part -> part.values().length)
                .sum();
        return (snapshot.squares().isPresent() ? 2L : 1L) * Double.BYTES * values;
    }

    private <E extends RunEvent> Stream<E> events(Class<E> kind) {
        return of(Event.class).map(Event::event).filter(kind::isInstance).map(kind::cast);
    }

    private <P extends PendingWrite> Stream<P> of(Class<P> kind) {
        return waiting.stream().filter(kind::isInstance).map(kind::cast);
    }
}
