package io.omegascope.ui.retrain;

import io.omegascope.info.Multiplet;
import io.omegascope.run.Origin;
import io.omegascope.run.RetrainMode;
import io.omegascope.run.Schedule;
import io.omegascope.run.StartingWeights;
import io.omegascope.ui.RunModel;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A run beside others of its family, in words. A dash stands for what has not happened.
///
/// @param mode  null for the original
/// @param half  first due epoch at which test accuracy is at least .5
/// @param most  the same for .9
/// @param test  the newest test accuracy
/// @param start which weights it began with
public record Comparison(
        @Nullable RetrainMode mode, int neurons, String half, String most, String test, String start, String details) {
    private static final String NEVER = "—";

    public static Comparison of(RunModel run) {
        String test = run.metrics().isEmpty()
                ? NEVER
                : String.format(Locale.ROOT, "%.3f", run.metrics().getLast().testAccuracy());
        String half = epoch(run.testAccuracyEpoch(0.5));
        String most = epoch(run.testAccuracyEpoch(Schedule.GENERALISED));
        return run.retrained()
                .map(r -> new Comparison(
                        r.mode(), r.subNetwork().size(), half, most, test, start(r), details(r, run.parent())))
                .orElseGet(() -> new Comparison(null, run.subject().units(), half, most, test, "initial", run.title()));
    }

    public String name() {
        return mode == null ? "Original" : name(mode);
    }

    static String name(RetrainMode mode) {
        return switch (mode) {
            case ISOLATED -> "Isolated";
            case INVERSE -> "Inverse";
            case CONTROL -> "Control";
        };
    }

    private static String epoch(Optional<Integer> reached) {
        return reached.map(String::valueOf).orElse(NEVER);
    }

    private static String start(Origin.Retrained origin) {
        return origin.from() == StartingWeights.INITIAL ? "initial" : "ep. " + origin.epoch();
    }

    private static String details(Origin.Retrained origin, @Nullable RunModel parent) {
        Multiplet clusters = origin.subNetwork().multiplet();
        if (clusters.order() == 0) {
            return "%s of neurons chosen at epoch %d: %d of %d"
                    .formatted(
                            name(origin.mode()),
                            origin.epoch(),
                            origin.subNetwork().size(),
                            origin.subNetwork().of());
        }
        return "%s of clusters %s at epoch %d: %d of %d neurons"
                .formatted(
                        name(origin.mode()),
                        parent == null ? clusters : parent.names(origin.epoch()).of(clusters),
                        origin.epoch(),
                        origin.subNetwork().size(),
                        origin.subNetwork().of());
    }
}
