package io.omegascope.cluster;

import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Ten clusters of the paper's 250 neurons over all 9,409 inputs: Gram matrix, distances, and linkage or
/// eigenvectors.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ClusteringTime {
    private static final int UNITS = 250;
    private static final int SAMPLES = 9409;

    @Param({"WARD", "CORRELATION", "SPECTRAL"})
    public ClusteringMethod method = ClusteringMethod.WARD;

    private final Activations activations = Activations.of(columns());

    /// `[units][samples]`: rectified sums of eight shared factors and noise.
    public static double[][] columns() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        double[][] factors = new double[8][SAMPLES];
        for (double[] factor : factors) {
            for (int s = 0; s < SAMPLES; s++) {
                factor[s] = random.nextGaussian();
            }
        }
        double[][] columns = new double[UNITS][SAMPLES];
        for (double[] column : columns) {
            double[] weights = random.doubles(factors.length, -1, 1).toArray();
            for (int s = 0; s < SAMPLES; s++) {
                double sum = random.nextGaussian();
                for (int f = 0; f < factors.length; f++) {
                    sum += weights[f] * factors[f][s];
                }
                column[s] = Math.max(0, sum);
            }
        }
        return columns;
    }

    @Benchmark
    public int[] clusters() {
        return method.with(10, 1).labels(activations);
    }
}
