package io.omegascope.store;

import io.omegascope.info.Spread;
import java.util.List;

/// Snapshots of a run, measured once more in another way.
///
/// @param points ascending by epoch; snapshots that cannot be measured are left out
public record Remeasured(List<Point> points) {
    public Remeasured {
        points = List.copyOf(points);
    }

    /// @param synergy    minus the lowest O-information, in nats
    /// @param redundancy the highest, in nats
    /// @param nulls      what a null model gives; none or one
    public record Point(int epoch, double synergy, double redundancy, List<Null> nulls) {
        public Point {
            nulls = List.copyOf(nulls);
        }
    }

    public record Null(Spread synergy, Spread redundancy) {}
}
