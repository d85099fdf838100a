package io.omegascope.run;

import static io.omegascope.run.Parameter.at;

import io.omegascope.net.Encoding;
import io.omegascope.net.Loss;
import io.omegascope.progress.ProgressMeasure;
import io.omegascope.run.Parameter.Group;
import io.omegascope.task.ModularArithmetic;
import io.omegascope.task.Task;
import io.omegascope.task.Tasks;
import java.util.List;

/// Which task it is, and the parameters of all tasks; each task has some of them.
final class TaskParameters {
    private TaskParameters() {}

    static final Parameter TASK = Parameter.of(
            "task",
            "Task",
            Group.TASK,
            "What the network learns.",
            Tasks.ALL.stream().map(Task::key).toList(),
            c -> c.task().key(),
            (c, key) -> withTask(c, Tasks.ofKey(key)));

    static final List<Parameter> ALL = List.of(
            TASK,
            at("task.modulus", "modulus", "Modulus", Group.TASK, "The prime p of the arithmetic; 3 to 199."),
            at("task.degree", "degree", "Degree", Group.TASK, "Permuted things: 5 for S5; 3 to 5."),
            at("task.bits", "bits", "Bits", Group.TASK, "Length n of the input of a parity; 2 to 1000."),
            at(
                    "task.relevantBits",
                    "relevant-bits",
                    "Relevant bits",
                    Group.TASK,
                    "How many of the bits, k, decide the parity; 1 to the number of bits."),
            at(
                    "task.dimensions",
                    "dimensions",
                    "Dimensions",
                    Group.TASK,
                    "Length of an input of real numbers; 2 to 100000."),
            at(
                    "task.signal",
                    "signal",
                    "Signal",
                    Group.TASK,
                    "Distance of the clusters from the origin, where their own deviation is 1; above 0, to 1000."),
            at("task.link", "link", "Link", Group.TASK, "The function of the single index."),
            features(),
            at(
                    "task.labels",
                    "labels",
                    "Labels",
                    Group.TASK,
                    "A file of labels, .csv or .npy; nothing if they are a column of the features."),
            at(
                    "task.labelColumn",
                    "label-column",
                    "Label column",
                    Group.TASK,
                    "Name or number (from 0) of the column of labels; nothing for the last one."),
            at(
                    "task.targets",
                    "targets",
                    "Targets",
                    Group.TASK,
                    "Whether labels are classes, or values to be met, which need mean-squared-error."),
            at(
                    "task.standardise",
                    "standardise",
                    "Standardise",
                    Group.TASK,
                    "Whether features get mean 0 and variance 1 over the training samples."),
            at(
                    "task.trainFraction",
                    "train-fraction",
                    "Train fraction",
                    Group.TASK,
                    "Share of all samples to learn from; above 0, below 1."),
            at(
                    "task.trainSamples",
                    "train-samples",
                    "Training samples",
                    Group.TASK,
                    "Samples drawn to learn from; 2 to 100000."),
            at(
                    "task.testSamples",
                    "test-samples",
                    "Test samples",
                    Group.TASK,
                    "Samples drawn to test with; 2 to 100000."),
            at(
                    "task.labelNoise",
                    "label-noise",
                    "Label noise",
                    Group.TASK,
                    "Share of the training samples whose class is replaced by another one, 0 to 1; for values the"
                            + " standard deviation of noise on those of the training samples, 0 to 1000."));

    /// Another task. A configuration that could not have it takes what it needs: values need another loss, only
    /// symbols can be embedded, and some measures are of some tasks alone.
    private static RunConfig withTask(RunConfig config, Task task) {
        RunConfig result = config;
        if (!task.hasClasses()) {
            result = result.withOptimizer(result.optimizer().withLoss(Loss.MEAN_SQUARED_ERROR));
        }
        if (task.symbols() == 0) {
            result = result.withNetwork(Components.with(result.network(), "encoding", Encoding.ONE_HOT));
        }
        MeasurementConfig measurement = result.measurement();
        List<ProgressMeasure> possible = measurement.progress().stream()
                .filter(m -> m.missing(task).isEmpty())
                .toList();
        return result.withMeasurement(measurement.withProgress(possible)).withTask(carriedOver(config.task(), task));
    }

    /// Another operation keeps the modulus, the split and the noise.
    private static Task carriedOver(Task from, Task to) {
        if (from.key().equals(to.key())) {
            return from;
        }
        return from instanceof ModularArithmetic now && to instanceof ModularArithmetic then
                ? now.with(then.operation())
                : to;
    }

    private static Parameter features() {
        Parameter features = at(
                "task.features",
                "features",
                "Features",
                Group.TASK,
                "A file of numbers, a row a sample; .csv or .npy.");
        return features.writtenBy((c, text) -> {
            if (text.isEmpty()) {
                throw new IllegalArgumentException("Features is ''; allowed is a file that ends in .csv or .npy.");
            }
            return features.set(c, text);
        });
    }
}
