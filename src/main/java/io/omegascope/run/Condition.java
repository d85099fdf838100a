package io.omegascope.run;

import io.omegascope.info.Multiplet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What a run is about, for people and without its seeds: `Weight decay 2`. Another task than the paper's stands first,
/// other parameters are named where they differ from what the task has when nothing else is said, or from the paper's.
public final class Condition {
    /// In the headline already, or no part of what a run is about.
    private static final Set<String> UNNAMED = Set.of(
            "task",
            "modulus",
            "degree",
            "bits",
            "relevant-bits",
            "dimensions",
            "features",
            "labels",
            "zero-last-layer",
            "hold-norm",
            "epochs",
            "until",
            "measured",
            "data-seed",
            "init-seed",
            "null",
            "replicates",
            "bootstrap",
            "measurement-seed");

    private static final Seeds NO_SEEDS = Seeds.all(0);
    private static final SubNetwork NO_PART = new SubNetwork(1, new Multiplet(0), 1, new Multiplet(0));

    private Condition() {}

    public static String of(RunConfig config) {
        return headline(config) + differences(config) + part(config.origin());
    }

    private static String part(Origin origin) {
        return origin instanceof Origin.Retrained r ? ", " + Parameter.word(r.mode()) : "";
    }

    /// The configuration of all runs that differ in nothing but their seeds, and in what these decide: the neurons of a
    /// retraining and the run they come from. A configuration that two runs share makes them seeds of one
    // condition.
    public static RunConfig withoutSeeds(RunConfig config) {
        Origin origin = config.origin() instanceof Origin.Retrained r
                ? new Origin.Retrained("", 0, NO_PART, r.mode(), r.from(), 0)
                : config.origin();
        return config.withSeeds(NO_SEEDS).withOrigin(origin);
    }

    private static String headline(RunConfig config) {
        boolean norm = config.optimizer().holdNorm();
        String key = headline(norm);
        String varied = Parameters.ALL.stream()
                        .filter(p -> p.key().equals(key))
                        .map(p -> p.label() + " " + p.get(config))
                        .collect(Collectors.joining())
                + (norm ? ", norm held" : "");
        String task = config.task().title();
        return task.equals(paper(config).task().title()) ? varied : task + ", " + varied.toLowerCase(Locale.ROOT);
    }

    /// The parameter that the paper varies.
    private static String headline(boolean norm) {
        return norm ? "alpha" : "weight-decay";
    }

    private static RunConfig paper(RunConfig config) {
        return (config.optimizer().holdNorm() ? Preset.ALPHA_8 : Preset.WD_2).config(config.seeds());
    }

    private static String differences(RunConfig config) {
        RunConfig paper = Parameters.TASK.set(paper(config), config.task().key());
        String named = headline(config.optimizer().holdNorm());
        return Parameters.ALL.stream()
                .filter(p -> !p.key().equals(named))
                .filter(p -> !UNNAMED.contains(p.key()))
                .filter(p -> !p.get(config).equals(p.get(paper)))
                .limit(3)
                .map(p -> ", " + difference(p, config))
                .collect(Collectors.joining());
    }

    private static String difference(Parameter parameter, RunConfig config) {
        if (parameter.key().equals("progress")) {
            int count = config.measurement().progress().size();
            return "%d other %s".formatted(count, count == 1 ? "measure" : "measures");
        }
        return parameter.label().toLowerCase(Locale.ROOT) + " " + parameter.get(config);
    }
}
