package io.omegascope.run;

import io.omegascope.cluster.ClusteringMethod;
import io.omegascope.cluster.ClusteringTime;
import io.omegascope.info.SearchMethod;
import io.omegascope.info.SearchOptions;
import io.omegascope.info.Ties;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// A whole measurement of the paper's 250 neurons over all 9,409 inputs: ten clusters, normal scores, every
/// multiplet; with nothing to compare with, and with 200 permutations.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@org.openjdk.jmh.annotations.Measurement(iterations = 5, time = 2)
@Fork(1)
public class MeasurementTime {
    @Param({"NONE", "PERMUTATION"})
    public NullModel nullModel = NullModel.NONE;

    private final double[][] columns = ClusteringTime.columns();

    @Benchmark
    public Profile measure() {
        return new Measurement(
                        ClusteringMethod.WARD.with(10, 1),
                        Ties.AVERAGE,
                        true,
                        SearchMethod.EXHAUSTIVE,
                        SearchOptions.EXTREMES,
                        nullModel,
                        200,
                        0,
                        1)
                .measure(columns)
                .profile();
    }
}
