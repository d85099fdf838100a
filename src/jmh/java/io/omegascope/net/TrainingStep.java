package io.omegascope.net;

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

    /// `fused` with one or two threads, or the ordinary ND4J version in float32.
    @Param({"fused-1", "fused-2", "plain"})
    public String learner = "fused-1";

    private Learner training = create();

    private Learner create() {
        int[] pairs =
                IntStream.range(0, P * P).filter(i -> i * 7919L % 1000 < 400).toArray();
        Batch batch = new Batch(
                IntStream.of(pairs).map(i -> i / P).toArray(),
                IntStream.of(pairs).map(i -> P + i % P).toArray(),
                IntStream.of(pairs).map(i -> (i / P + i % P) % P).toArray());
        Weights start = Initialisation.uniform(2 * P, 250, P, 1, false, Precision.FLOAT32, 0);
        AdamW adamW = new AdamW(0.03, 2, 0.9, 0.999, 1e-8, false);
        return switch (learner) {
            case "plain" -> new PlainLearner(Precision.FLOAT32, start, batch, adamW);
            case "fused-2" -> new FusedLearner(start, batch, adamW, 2);
            default -> new FusedLearner(start, batch, adamW, 1);
        };
    }

    @Setup(Level.Trial)
    public void start() {
        training.close();
        training = create();
    }

    @Benchmark
    public void update() {
        training.step();
    }

    @TearDown(Level.Trial)
    public void end() {
        training.close();
    }
}
