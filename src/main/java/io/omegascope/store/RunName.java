package io.omegascope.store;

import io.omegascope.run.Origin;
import io.omegascope.run.Preset;
import io.omegascope.run.RunConfig;
import io.omegascope.run.Seeds;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Names of new folders, for people: `2026-11-24-2219-wd-2.0-seed-3`.
final class RunName {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm", Locale.ROOT);

    private RunName() {}

    static String of(RunConfig config, LocalDateTime time) {
        return "%s-%s-%s%s"
                .formatted(TIME.format(time), condition(config), seeds(config.seeds()), part(config.origin()));
    }

    /// The preset's key, however long the run; else what the paper varies.
    private static String condition(RunConfig config) {
        Optional<Preset> preset = Arrays.stream(Preset.values())
                .filter(p -> Preset.matching(
                                config.withSchedule(p.config(config.seeds()).schedule()))
                        .equals(Optional.of(p)))
                .findFirst();
        return preset.map(Preset::key).orElseGet(() -> custom(config));
    }

    private static String custom(RunConfig config) {
        String varied = config.optimizer().holdNorm()
                ? "alpha-" + config.network().alpha()
                : "wd-" + config.optimizer().weightDecay();
        return "%s-%s".formatted(config.task().key(), varied);
    }

    private static String seeds(Seeds seeds) {
        return seeds.data() == seeds.initialisation()
                ? "seed-" + seeds.data()
                : "seeds-%d-%d".formatted(seeds.data(), seeds.initialisation());
    }

    private static String part(Origin origin) {
        return switch (origin) {
            case Origin.Fresh _ -> "";
            case Origin.Retrained r ->
                "-%s-%d"
                        .formatted(
                                r.mode().name().toLowerCase(Locale.ROOT),
                                r.subNetwork().size());
        };
    }
}
