package io.omegascope.ui;

import io.omegascope.run.Condition;
import io.omegascope.run.Origin;
import io.omegascope.run.RetrainMode;
import io.omegascope.run.RunConfig;
import io.omegascope.run.Seeds;
import io.omegascope.run.StartingWeights;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/// Names of runs for people.
final class Titles {
    private Titles() {}

    /// `Weight decay 2, seed 3`; what a retraining keeps, of one: `Isolated, 143 neurons`.
    static String of(RunConfig config) {
        return switch (config.origin()) {
            case Origin.Fresh _ -> Condition.of(config) + ", " + seeds(config.seeds());
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
