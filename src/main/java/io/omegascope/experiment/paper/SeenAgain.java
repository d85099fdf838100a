package io.omegascope.experiment.paper;

import io.omegascope.run.PhaseInterval;
import io.omegascope.run.PhaseTracker;
import io.omegascope.store.Remeasured;
import io.omegascope.store.Remeasured.Null;
import io.omegascope.store.Remeasured.Point;
import io.omegascope.store.StoredRun;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// A run measured once more in another way.
///
/// @param phases by the rule of the run, from the synergy that was found now
/// @param points with what a null model gives
record SeenAgain(List<PhaseInterval> phases, List<Point> points) {

    static SeenAgain of(StoredRun run, Remeasured remeasured) {
        PhaseTracker tracker = new PhaseTracker(run.config().phases());
        run.metrics().forEach(tracker::add);
        remeasured.points().forEach(p -> tracker.add(p.epoch(), p.synergy()));
        return new SeenAgain(tracker.update(true).orElseThrow().phases(), remeasured.points());
    }

    /// A number of the null model over epochs.
    Series nulls(ToDoubleFunction<Null> value) {
        List<Point> compared = points.stream().filter(p -> !p.nulls().isEmpty()).toList();
        return new Series(
                compared.stream().mapToInt(Point::epoch).toArray(),
                compared.stream()
                        .mapToDouble(p -> value.applyAsDouble(p.nulls().getFirst()))
                        .toArray());
    }
}
