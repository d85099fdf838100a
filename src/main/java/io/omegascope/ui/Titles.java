package io.omegascope.ui;

import io.omegascope.run.Origin;
import io.omegascope.run.Parameter;
import io.omegascope.run.Parameters;
import io.omegascope.run.Preset;
import io.omegascope.run.RetrainMode;
import io.omegascope.run.RunConfig;
import io.omegascope.run.Seeds;
import io.omegascope.run.StartingWeights;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Names of runs for people.
final class Titles {
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
            "weight-decay",
            "alpha",
            "zero-last-layer",
            "hold-norm",
            "epochs",
            "data-seed",
            "init-seed",
            "null",
            "replicates",
            "bootstrap",
            "measurement-seed");

    private Titles() {}

    /// `Weight decay 2, seed 3`; another task than the paper's stands first, other parameters are named where they
    /// differ from what the task has when nothing else is said, or from the paper's.
    static String of(RunConfig config) {
        return switch (config.origin()) {
            case Origin.Fresh _ -> headline(config) + differences(config) + ", " + seeds(config.seeds());
            case Origin.Retrained r ->
                "%s, %d %s%s"
                        .formatted(
                                word(r.mode()),
                                r.subNetwork().size(),
                                r.subNetwork().size() == 1 ? "neuron" : "neurons",
                                r.from() == StartingWeights.SNAPSHOT ? ", from epoch " + r.epoch() : "");
        };
    }

    /// The title, with a number behind it if another run has it already.
    static String distinct(String title, Collection<RunModel> others) {
        Set<String> taken = others.stream().map(RunModel::title).collect(Collectors.toSet());
        String candidate = title;
        for (int i = 2; taken.contains(candidate); i++) {
            candidate = title + " (" + i + ")";
        }
        return candidate;
    }

    private static String headline(RunConfig config) {
        boolean norm = config.optimizer().holdNorm();
        String key = norm ? "alpha" : "weight-decay";
        String varied = Parameters.ALL.stream()
                        .filter(p -> p.key().equals(key))
                        .map(p -> p.label() + " " + p.get(config))
                        .collect(Collectors.joining())
                + (norm ? ", norm held" : "");
        String task = config.task().title();
        return task.equals(paper(config).task().title()) ? varied : task + ", " + varied.toLowerCase(Locale.ROOT);
    }

    private static RunConfig paper(RunConfig config) {
        return (config.optimizer().holdNorm() ? Preset.ALPHA_8 : Preset.WD_2).config(config.seeds());
    }

    private static String differences(RunConfig config) {
        RunConfig paper = Parameters.TASK.set(paper(config), config.task().key());
        return Parameters.ALL.stream()
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

    private static String seeds(Seeds seeds) {
        return seeds.data() == seeds.initialisation()
                ? "seed " + seeds.data()
                : "seeds " + seeds.data() + " and " + seeds.initialisation();
    }

    private static String word(RetrainMode mode) {
        return switch (mode) {
            case ISOLATED -> "Isolated";
            case INVERSE -> "Inverse";
            case CONTROL -> "Control";
        };
    }
}
