package io.omegascope.net;

import java.util.concurrent.TimeUnit;
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
    /// `fused`, or the ordinary ND4J version in float32, with one or two threads.
    @Param({"fused-1", "fused-2", "plain-1", "plain-2"})
    public String learner = "fused-1";

    private final PaperStep paper = PaperStep.paper();
    private Learner training = create();

    private Learner create() {
        return switch (learner) {
            case "plain-1" -> new PlainLearner(paper.recipe(), paper.start(), 1);
            case "plain-2" -> new PlainLearner(paper.recipe(), paper.start(), 2);
            case "fused-2" -> new FusedLearner(paper.recipe(), paper.start(), 2);
            default -> new FusedLearner(paper.recipe(), paper.start(), 1);
        };
    }

    @Setup(Level.Trial)
    public void start() {
        training.close();
        training = create();
    }

    @Benchmark
    public void update() {
        training.step(paper.batch(), 0.03, 2);
    }

    @TearDown(Level.Trial)
    public void end() {
        training.close();
    }
}
