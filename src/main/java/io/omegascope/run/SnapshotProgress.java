package io.omegascope.run;

import io.omegascope.net.Optimizer;
import io.omegascope.progress.ProgressMeasure;
import io.omegascope.progress.ProgressMeasures;
import io.omegascope.progress.TrainingState;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BooleanSupplier;

/// Takes the other measures of progress that a configuration asks for.
final class SnapshotProgress {
    private final Epoch pass;
    private final Optional<ProgressMeasures> measures;

    SnapshotProgress(RunConfig config, Problem problem) {
        pass = new Epoch(problem.train(), config.optimizer());
        measures = config.measurement().progress().isEmpty()
                ? Optional.empty()
                : Optional.of(new ProgressMeasures(
                        problem.setting(), config.measurement().progress()));
    }

    /// Whether a snapshot has to come with the optimiser's squares.
    static boolean needsSquares(RunConfig config) {
        return config.measurement().progress().contains(ProgressMeasure.SHARPNESS)
                && config.optimizer().method() != Optimizer.Method.SGD;
    }

    /// @param config with the rates as they were changed until then
    Profile complete(Profile profile, RunConfig config, Snapshot snapshot, BooleanSupplier goesOn) {
        return measures.isPresent() ? profile.with(of(config, snapshot, goesOn)) : profile;
    }

    /// The values alone, by the names of their curves.
    SortedMap<String, Double> of(RunConfig config, Snapshot snapshot, BooleanSupplier goesOn) {
        return measures.map(m -> m.of(state(config, snapshot), goesOn)).orElse(Collections.emptySortedMap());
    }

    private TrainingState state(RunConfig config, Snapshot snapshot) {
        int before = snapshot.epoch() - 1;
        OptimizerConfig.Change rates = config.optimizer().at(before);
        return new TrainingState(
                config.origin().trained(snapshot.weights()),
                snapshot.epoch() * pass.updates(),
                rates.learningRate()
                        * pass.rateFactor(config, Math.max(0, before), before < 0 ? 0 : pass.updates() - 1),
                rates.weightDecay(),
                snapshot.squares().map(config.origin()::trained));
    }
}
