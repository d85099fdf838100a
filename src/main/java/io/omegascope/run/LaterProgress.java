package io.omegascope.run;

import io.omegascope.net.Optimizer;
import io.omegascope.progress.ProgressMeasure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Takes one of the other measures of progress from snapshots that a run has kept, after it was trained. The values are
/// those that the run would have had if its configuration had asked for them.
public final class LaterProgress {
    private final RunConfig config;
    private final SnapshotProgress progress;

    /// @throws IllegalArgumentException in one sentence, when the measure has no meaning for the run
    public LaterProgress(RunConfig config, ProgressMeasure measure) {
        missing(config, measure).ifPresent(reason -> {
            throw new IllegalArgumentException("%s cannot be taken: %s.".formatted(Parameter.word(measure), reason));
        });
        this.config = config.withMeasurement(config.measurement().withProgress(List.of(measure)));
        progress = new SnapshotProgress(this.config, Problem.of(this.config));
    }

    /// Why a measure cannot be taken any more, as the end of a sentence.
    public static Optional<String> missing(RunConfig config, ProgressMeasure measure) {
        boolean adam = config.optimizer().method() != Optimizer.Method.SGD;
        if (measure == ProgressMeasure.SHARPNESS && adam && !SnapshotProgress.needsSquares(config)) {
            return Optional.of("it needs the optimiser's squares, which this run does not keep");
        }
        return measure.missing(config.task()).map(needed -> "it needs %s, which this task has not".formatted(needed));
    }

    /// @return values by the names of their curves; what could not be computed is missing
    /// @throws java.util.concurrent.CancellationException when it is not to go on
    public Map<String, Double> of(Snapshot snapshot, BooleanSupplier goesOn) {
        return progress.of(config, snapshot, goesOn);
    }
}
