package io.omegascope.info;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The extremes over all multiplets of as many variables as a name says, and of ten variables over all inputs of the
/// paper's network in as many replicates.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SearchTime {
    private static final int SAMPLES = 9409;
    private static final int REPLICATES = 200;
    /// Leaves a copy a conditional variance of 1e-8.
    private static final double NOISE = 1e-4;

    private final GaussianEntropy entropy = new GaussianEntropy(SAMPLES, true);
    private final NormalScores ten = scores(columns(10));
    private final double[][] of10 = ten.covariance();
    private final double[][] of20 = scores(columns(20)).covariance();
    private final double[][] of24 = scores(columns(24)).covariance();
    private final double[][] duplicateApart = duplicate(0);
    private final double[][] duplicateBeside = duplicate(18);

    /// Each variable but the first is a noisy sum of itself and an earlier one.
    private static double[][] columns(int variables) {
        Random random = new Random(1);
        double[][] columns = Samples.independent(random, variables, SAMPLES);
        for (int i = 1; i < variables; i++) {
            columns[i] = Samples.noisySum(random, columns[i], columns[random.nextInt(i)], 0.8);
        }
        return columns;
    }

    private static NormalScores scores(double[][] columns) {
        return GaussianCopula.transform(columns, Ties.AVERAGE, 1);
    }

    /// The last variable nearly copies another.
    private static double[][] duplicate(int of) {
        double[][] columns = columns(20);
        columns[19] = Samples.noisyCopy(new Random(2), columns[of], NOISE);
        return Covariance.of(columns);
    }

    private SearchResult search(double[][] covariance, int threads) {
        return MultipletSearch.search(
                covariance, entropy, SearchOptions.EXTREMES.withThreads(threads), SearchMonitor.NONE);
    }

    private static Replication replication() {
        return new Replication(SearchMethod.EXHAUSTIVE, SearchOptions.EXTREMES, 1);
    }

    @Benchmark
    public SearchResult search10() {
        return search(of10, 1);
    }

    @Benchmark
    public SearchResult search20() {
        return search(of20, 1);
    }

    @Benchmark
    public SearchResult search20TwoThreads() {
        return search(of20, 2);
    }

    @Benchmark
    public SearchResult search24TwoThreads() {
        return search(of24, 2);
    }

    @Benchmark
    public SearchResult search20DuplicateApart() {
        return search(duplicateApart, 1);
    }

    @Benchmark
    public SearchResult search20DuplicateBeside() {
        return search(duplicateBeside, 1);
    }

    @Benchmark
    public List<SearchResult> permutations200() {
        return Permutation.replicates(ten, entropy, replication(), REPLICATES, SearchMonitor.NONE);
    }

    @Benchmark
    public List<SearchResult> bootstrap200() {
        return Bootstrap.replicates(ten, entropy, replication(), REPLICATES, SearchMonitor.NONE);
    }
}
