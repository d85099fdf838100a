package io.omegascope.net;

import io.omegascope.task.Batch;
import io.omegascope.task.Inputs;
import io.omegascope.task.Targets;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// One full-batch update of the paper's network: p = 97, 250 neurons, 3,763 pairs.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class TrainingStep {
    private static final int P = 97;

    /// `fused`, or the ordinary ND4J version in float32, with one or two threads.
    @Param({"fused-1", "fused-2", "plain-1", "plain-2"})
    public String learner = "fused-1";

    private final Batch batch = batch();
    private Learner training = create();

    private Learner create() {
        Weights start = new Initialisation(Initialiser.UNIFORM, 1, false, Precision.FLOAT32)
                .weights(Architecture.paper(250), P, 2 * P, P, 0);
        Recipe recipe =
                new Recipe(Architecture.paper(250), Precision.FLOAT32, Loss.CROSS_ENTROPY, Optimizer.adamW(false));
        return switch (learner) {
            case "plain-1" -> new PlainLearner(recipe, start, 1);
            case "plain-2" -> new PlainLearner(recipe, start, 2);
            case "fused-2" -> new FusedLearner(recipe, start, 2);
            default -> new FusedLearner(recipe, start, 1);
        };
    }

    private static Batch batch() {
        int[] pairs =
                IntStream.range(0, P * P).filter(i -> i * 7919L % 1000 < 400).toArray();
        return new Batch(
                new Inputs.Pairs(
                        P,
                        IntStream.of(pairs).map(i -> i / P).toArray(),
                        IntStream.of(pairs).map(i -> i % P).toArray()),
                new Targets.Classes(
                        IntStream.of(pairs).map(i -> (i / P + i % P) % P).toArray(), P));
    }

    @Setup(Level.Trial)
    public void start() {
        training.close();
        training = create();
    }

    @Benchmark
    public void update() {
        training.step(batch, 0.03, 2);
    }

    @TearDown(Level.Trial)
    public void end() {
        training.close();
    }
}
