package io.omegascope.experiment;

import io.omegascope.run.NetworkConfig;
import io.omegascope.run.Origin;
import io.omegascope.run.SweepPoint;
import io.omegascope.run.TrainingRun;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How far a sweep is. Effort is counted in epochs times neurons that are trained, which what an epoch costs grows with
/// about; runs that were finished before say nothing of the speed. A run that may end before its last epoch counts as
/// if it had come to it, since others will end early too.
public final class SweepPace {
    /// Loading and warming up say nothing of the speed.
    private static final double FIRST_SECONDS = 3;

    private long start;
    private final Set<SweepPoint> open;
    private final int points;
    private final Map<SweepPoint, Started> training = new HashMap<>();
    private double trained;
    private int failed;

    private record Started(TrainingRun run, int epoch) {}

    /// How far it is at one moment.
    ///
    /// @param share of the effort, 0 to 1
    /// @param left  at the speed up to now; empty before there is anything to say
    public record Moment(int ended, int failed, int points, double share, Optional<Duration> left) {}

    SweepPace(List<SweepPoint> points) {
        this.points = points.size();
        open = new HashSet<>(points);
    }

    synchronized void begun(SweepPoint point, TrainingRun run) {
        start = start == 0 ? System.nanoTime() : start;
        training.put(point, new Started(run, run.epoch()));
    }

    synchronized void ended(SweepPoint point, boolean isFailed) {
        Started started = training.get(point);
        if (started != null) {
            trained += isFailed || started.run.epoch() == started.epoch
                    ? since(point, started)
                    : (point.config().schedule().epochs() - started.epoch) * cost(point);
        }
        training.remove(point);
        open.remove(point);
        failed += isFailed ? 1 : 0;
    }

    public synchronized Moment now() {
        double done = trained;
        double left = 0;
        for (SweepPoint point : open) {
            left += point.config().schedule().epochs() * cost(point);
        }
        for (Map.Entry<SweepPoint, Started> e : training.entrySet()) {
            done += since(e.getKey(), e.getValue());
            left -= e.getValue().run.epoch() * cost(e.getKey());
        }
        double seconds = start == 0 ? 0 : (System.nanoTime() - start) / 1e9;
        return new Moment(
                points - open.size(),
                failed,
                points,
                done + left > 0 ? done / (done + left) : 1,
                done > 0 && seconds > FIRST_SECONDS
                        ? Optional.of(Duration.ofSeconds(Math.round(seconds * left / done)))
                        : Optional.empty());
    }

    private static double since(SweepPoint point, Started started) {
        return (started.run.epoch() - started.epoch) * cost(point);
    }

    private static double cost(SweepPoint point) {
        NetworkConfig network = point.config().network();
        int whole = network.hidden() * network.layers();
        return point.config().origin() instanceof Origin.Retrained r
                ? whole - r.subNetwork().of() + r.subNetwork().size()
                : whole;
    }
}
