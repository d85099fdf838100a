package io.omegascope.progress;

import io.omegascope.net.Architecture;
import io.omegascope.net.GradientFilter;
import io.omegascope.net.Initialisation;
import io.omegascope.net.Initialiser;
import io.omegascope.net.Loss;
import io.omegascope.net.Optimizer;
import io.omegascope.net.Precision;
import io.omegascope.net.Weights;
import io.omegascope.task.Batch;
import io.omegascope.task.Dataset;
import io.omegascope.task.ModularArithmetic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Each measure of the paper's network at its first weights, on one thread.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class ProgressTime {
    @Param({"WEIGHT_NORM", "GRADIENT_NORM", "FOURIER", "KEY_FREQUENCIES", "EFFECTIVE_RANK", "SHARPNESS"})
    public ProgressMeasure measure = ProgressMeasure.SHARPNESS;

    private static final ModularArithmetic TASK =
            new ModularArithmetic(ModularArithmetic.Operation.ADDITION, 97, 0.4, 0);
    private final Architecture architecture = Architecture.paper(250);
    private final Weights weights =
            new Initialisation(Initialiser.UNIFORM, 1, false, Precision.FLOAT32).weights(architecture, 97, 194, 97, 1);
    private final Setting setting = setting();

    private Setting setting() {
        Dataset data = TASK.dataset(1);
        Batch train = data.all().select(data.train());
        Optimizer descent = new Optimizer(Optimizer.Method.SGD, 0, 0, 0, 0, GradientFilter.NONE, false);
        Batch test = data.all().select(data.test());
        return new Setting(TASK, architecture, Loss.CROSS_ENTROPY, descent, data.all(), train, test, data.all(), 1);
    }

    private final TrainingState state = new TrainingState(weights, 0, 0.03, 0, Optional.empty());

    private ProgressMeasures taken = new ProgressMeasures(setting, List.of());

    @Setup
    public void prepare() {
        taken = new ProgressMeasures(setting, List.of(measure));
    }

    @Benchmark
    public Map<String, Double> take() {
        return taken.of(state, () -> true);
    }
}
