package io.omegascope.ui.surface;

import io.omegascope.info.SearchMonitor;
import io.omegascope.net.Weights;
import io.omegascope.progress.Alignment;
import io.omegascope.progress.LossLine;
import io.omegascope.progress.LossPlane;
import io.omegascope.progress.LossSurface;
import io.omegascope.progress.Losses;
import io.omegascope.run.RunConfig;
import io.omegascope.run.Snapshot;
import io.omegascope.run.SnapshotSurface;
import io.omegascope.ui.RunModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.DoubleStream;

/// The loss between two or three snapshots, evaluated.
sealed interface Surface {
    /// Networks on a line, both ends among them.
    int ON_A_LINE = 41;
    /// Networks in each direction of a plane.
    int ON_A_PLANE = 21;

    List<Place> places();

    /// What it says in one line.
    String summary();

    /// A snapshot of a run.
    record Place(RunModel run, int epoch) {
        String name() {
            return run.title() + ", " + run.time() + " " + epoch;
        }

        String shortName() {
            return run.time() + " " + epoch;
        }
    }

    record Line(List<Place> places, LossLine line) implements Surface {
        @Override
        public String summary() {
            return String.format(
                    Locale.ROOT,
                    "From %s (t = 0) to %s (t = 1). Barrier above the straight line between the ends: %.3g nats in"
                            + " training, %.3g in testing. Distance of the weights: %.3g.",
                    places.get(0).name(),
                    places.get(1).name(),
                    line.trainBarrier(),
                    line.testBarrier(),
                    line.distance());
        }
    }

    record Plane(List<Place> places, LossPlane plane) implements Surface {
        @Override
        public String summary() {
            return "Distances are those of weights. Training loss from %s, test loss from %s."
                    .formatted(
                            range(plane.grid().trainLoss()), range(plane.grid().testLoss()));
        }

        private static String range(double[] values) {
            return String.format(
                    Locale.ROOT,
                    "%.3g to %.3g",
                    DoubleStream.of(values).min().orElse(Double.NaN),
                    DoubleStream.of(values).max().orElse(Double.NaN));
        }
    }

    /// Reads the weights and evaluates what lies between, on all processors and the calling thread.
    ///
    /// @param snapshots one for each place
    /// @throws IllegalArgumentException in one sentence, when there is no line or plane between them
    /// @throws java.util.concurrent.CancellationException when the monitor ends it
    static Surface of(List<Place> places, List<Callable<Snapshot>> snapshots, boolean align, SearchMonitor monitor)
            throws Exception {
        List<RunConfig> configs = new ArrayList<>();
        List<Weights> weights = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            configs.add(places.get(i).run().config().orElseThrow());
            Weights read = snapshots.get(i).call().weights();
            weights.add(align && i > 0 ? Alignment.of(weights.getFirst(), read) : read);
        }
        LossSurface surface = SnapshotSurface.of(configs);
        return weights.size() == 2
                ? new Line(places, surface.line(weights.get(0), weights.get(1), ON_A_LINE, monitor))
                : new Plane(places, surface.plane(weights.get(0), weights.get(1), weights.get(2), ON_A_PLANE, monitor));
    }

    /// What a network does, one line a value.
    static String describe(Losses losses, int i) {
        return String.format(
                Locale.ROOT,
                "train loss %.4g, accuracy %.3f%ntest loss %.4g, accuracy %.3f",
                losses.trainLoss()[i],
                losses.trainAccuracy()[i],
                losses.testLoss()[i],
                losses.testAccuracy()[i]);
    }
}
