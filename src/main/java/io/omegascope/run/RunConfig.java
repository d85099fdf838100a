package io.omegascope.run;

import io.omegascope.net.Encoding;
import io.omegascope.net.Loss;
import io.omegascope.net.Recipe;
import io.omegascope.progress.ProgressMeasure;
import io.omegascope.task.Task;

/// Everything that decides the numbers of a run, and nothing that does not.
public record RunConfig(
        Task task,
        NetworkConfig network,
        OptimizerConfig optimizer,
        DropoutConfig dropout,
        Schedule schedule,
        MeasurementConfig measurement,
        PhaseRule phases,
        Seeds seeds,
        Origin origin) {

    public RunConfig {
        if (task.symbols() == 0 && network.encoding() != Encoding.ONE_HOT) {
            throw new IllegalArgumentException("Encoding is %s; this task has no symbols to embed: allowed is one-hot."
                    .formatted(Parameter.word(network.encoding())));
        }
        if (!task.hasClasses() && optimizer.loss() == Loss.CROSS_ENTROPY) {
            throw new IllegalArgumentException(
                    "Loss is cross-entropy; this task has values to be met: allowed is mean-squared-error.");
        }
        if (measurement.layer() > network.layers()) {
            throw new IllegalArgumentException("Measured layer is %d; allowed is 1 to %d, the number of hidden layers."
                    .formatted(measurement.layer(), network.layers()));
        }
        for (ProgressMeasure measure : measurement.progress()) {
            measure.missing(task).ifPresent(needed -> {
                throw new IllegalArgumentException("Other measures name %s; it needs %s, which this task has not."
                        .formatted(Parameter.word(measure), needed));
            });
        }
        if (dropout.target() != DropoutTarget.NONE && dropout.order() > measurement.clusters()) {
            throw new IllegalArgumentException("Dropout order is %d; allowed is 3 to %d, the number of clusters."
                    .formatted(dropout.order(), measurement.clusters()));
        }
    }

    /// The same with digests of the files that the task reads.
    ///
    /// @throws IllegalArgumentException in one sentence, if they cannot be read or are others than they were
    public RunConfig pinned() {
        return withTask(task.pinned());
    }

    public RunConfig withTask(Task t) {
        return Components.with(this, "task", t);
    }

    public RunConfig withNetwork(NetworkConfig n) {
        return Components.with(this, "network", n);
    }

    public RunConfig withOptimizer(OptimizerConfig o) {
        return Components.with(this, "optimizer", o);
    }

    public RunConfig withSchedule(Schedule s) {
        return Components.with(this, "schedule", s);
    }

    public RunConfig withMeasurement(MeasurementConfig m) {
        return Components.with(this, "measurement", m);
    }

    public RunConfig withPhases(PhaseRule p) {
        return Components.with(this, "phases", p);
    }

    public RunConfig withSeeds(Seeds s) {
        return Components.with(this, "seeds", s);
    }

    public RunConfig withOrigin(Origin o) {
        return Components.with(this, "origin", o);
    }

    Recipe recipe() {
        return new Recipe(network.architecture(), network.precision(), optimizer.loss(), optimizer.optimizer());
    }
}
