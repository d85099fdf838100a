package io.omegascope.ui.live;

import io.omegascope.run.Profile;
import io.omegascope.ui.RunModel;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// What the curves take from the measurements of one run, taken once: a search result is long, and the curves are
/// drawn again many times.
final class Measurements {
    private @Nullable RunModel run;
    private final NavigableMap<Integer, Point> points = new TreeMap<>();

    /// @param neurons size of the most synergistic sub-network; NaN, as the others, where nothing was measured
    private record Point(double synergy, double redundancy, double neurons) {
        static Point of(Profile profile) {
            boolean measured = profile.reason() == null;
            return new Point(
                    profile.synergy(), profile.redundancy(), measured ? profile.synergisticNeurons() : Double.NaN);
        }
    }

    /// Takes in what is new, after which these are the measurements of `newRun`.
    Measurements of(RunModel newRun) {
        if (newRun != run) {
            run = newRun;
            points.clear();
        }
        if (points.size() != newRun.profiles().size()) {
            newRun.profiles().forEach((epoch, profile) -> points.computeIfAbsent(epoch, _ -> Point.of(profile)));
        }
        return this;
    }

    Series synergy() {
        return series(Point::synergy);
    }

    Series redundancy() {
        return series(Point::redundancy);
    }

    Series neurons() {
        return series(Point::neurons);
    }

    private Series series(ToDoubleFunction<Point> value) {
        List<Map.Entry<Integer, Point>> entries = List.copyOf(points.entrySet());
        return new Series(
                entries.stream().mapToDouble(Map.Entry::getKey).toArray(),
                entries.stream()
                        .mapToDouble(e -> value.applyAsDouble(e.getValue()))
                        .toArray());
    }
}
