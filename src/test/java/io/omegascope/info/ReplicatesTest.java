package io.omegascope.info;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;

/// Null models and the bootstrap, against what is known of them.
class ReplicatesTest {
    private static final Replication SEARCH = new Replication(SearchMethod.EXHAUSTIVE, SearchOptions.EXTREMES, 11);

    @Example
    void independentVariablesAreWithinThePermutationNull() {
        int beyond = 0;
        for (int seed = 0; seed < 40; seed++) {
            NormalScores scores = scores(Samples.independent(new Random(seed), 6, 400));
            Replicates replicates = permuted(scores, 99);
            beyond += p(replicates.synergy()) <= 0.05 ? 1 : 0;
            assertTrue(replicates.synergy().high() < 0.05);
        }
        assertTrue(beyond <= 7, beyond + " of 40 beyond a level that 2 are expected beyond");
    }

    @Example
    void aSumIsSynergyAndCopiesAreRedundancyBeyondTheNull() {
        Random random = new Random(3);
        double[][] columns = Samples.independent(random, 5, 1000);
        columns[2] = Samples.noisySum(random, columns[0], columns[1], 0.3);
        Replicates sum = permuted(scores(columns), 199);
        assertEquals(1 / 200.0, p(sum.synergy()));
        columns[2] = Samples.noisyCopy(random, columns[0], 0.3);
        columns[3] = Samples.noisyCopy(random, columns[0], 0.3);
        Replicates copies = permuted(scores(columns), 199);
        assertEquals(1 / 200.0, p(copies.redundancy()));
        assertEquals(
                List.of(3, 4, 5),
                copies.orders().stream().map(OrderSpread::order).toList());
        assertEquals(1 / 200.0, p(copies.ofOrder(3).orElseThrow().max()));
    }

    @Example
    void permutedScoresStayScoresAndSeedsDecide() {
        NormalScores scores = scores(Samples.independent(new Random(5), 4, 100));
        double[][] before = Arrays.stream(scores.scores()).map(double[]::clone).toArray(double[][]::new);
        List<SearchResult> first = permutations(scores, 5, SEARCH);
        assertEquals(first, permutations(scores, 5, SEARCH));
        assertTrue(Arrays.deepEquals(before, scores.scores()));
        Replication other = new Replication(SearchMethod.EXHAUSTIVE, SearchOptions.EXTREMES, 12);
        assertTrue(!first.equals(permutations(scores, 5, other)));
    }

    @Example
    void theBootstrapIsTheSameAsDrawingSamplesAndRankingThem() {
        double[][] columns = Samples.independent(new Random(8), 4, 200);
        columns[2] = Samples.noisySum(new Random(9), columns[0], columns[1], 0.5);
        for (int i = 0; i < 200; i++) {
            columns[1][i] = Math.rint(2 * columns[1][i]);
        }
        NormalScores scores = scores(columns);
        GaussianEntropy entropy = new GaussianEntropy(200, true);
        SearchResult fast = Bootstrap.replicates(scores, entropy, SEARCH, 1, SearchMonitor.NONE)
                .getFirst();
        var random =
                java.util.random.RandomGeneratorFactory.of("L64X128MixRandom").create(SEARCH.seed());
        int[] drawn = IntStream.range(0, 200)
                .map(_ -> (int) Math.unsignedMultiplyHigh(random.nextLong(), 200))
                .toArray();
        double[][] resampled = Arrays.stream(columns)
                .map(column -> IntStream.of(drawn).mapToDouble(i -> column[i]).toArray())
                .toArray(double[][]::new);
        SearchResult slow = MultipletSearch.extremes(scores(resampled).covariance(), entropy);
        assertEquals(slow.orders().size(), fast.orders().size());
        for (int i = 0; i < slow.orders().size(); i++) {
            assertEquals(
                    slow.orders().get(i).min().multiplet(),
                    fast.orders().get(i).min().multiplet());
            assertEquals(
                    slow.orders().get(i).min().value(),
                    fast.orders().get(i).min().value(),
                    1e-12);
            assertEquals(
                    slow.orders().get(i).max().value(),
                    fast.orders().get(i).max().value(),
                    1e-12);
        }
    }

    @Example
    void theBootstrapBandHoldsTheKnownValue() {
        int held = 0;
        double truth = truth();
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            double[][] columns = Samples.independent(random, 3, 600);
            columns[2] = Samples.noisySum(random, columns[0], columns[1], 1);
            NormalScores scores = scores(columns);
            GaussianEntropy entropy = new GaussianEntropy(600, true);
            SearchResult measured = MultipletSearch.extremes(scores.covariance(), entropy);
            Replicates band = Replicates.of(
                            Replicates.Source.BOOTSTRAP,
                            measured,
                            Bootstrap.replicates(scores, entropy, SEARCH, 200, SearchMonitor.NONE))
                    .orElseThrow();
            assertNull(band.synergy().p());
            held += band.synergy().low() <= truth && truth <= band.synergy().high() ? 1 : 0;
        }
        assertTrue(held >= 50, held + " of 60");
    }

    /// Synergy of x, y and x + y + noise, all of variance 1, in closed form.
    private static double truth() {
        double[][] covariance = {{1, 0, 1}, {0, 1, 1}, {1, 1, 3}};
        return -HigherOrder.of(covariance, new Multiplet(0, 1, 2), new GaussianEntropy(9, false))
                .oInformation();
    }

    @Example
    void quantilesAndPValues() {
        double[] replicates = IntStream.rangeClosed(1, 101).mapToDouble(i -> i).toArray();
        Spread spread = Spread.of(Replicates.Source.PERMUTATION, 100, replicates);
        assertEquals(new Spread(3.5, 51, 98.5, 3 / 102.0), spread);
        assertEquals(new Spread(-98.5, -51, -3.5, 3 / 102.0), spread.negated());
        assertEquals(new Spread(7, 7, 7, null), Spread.of(Replicates.Source.BOOTSTRAP, 0, new double[] {7}));
    }

    private static double p(Spread spread) {
        return spread.p() == null ? Double.NaN : spread.p();
    }

    private static NormalScores scores(double[][] columns) {
        return GaussianCopula.transform(columns, Ties.AVERAGE, 0);
    }

    private static List<SearchResult> permutations(NormalScores scores, int count, Replication search) {
        return Permutation.replicates(
                scores, new GaussianEntropy(scores.samples(), true), search, count, SearchMonitor.NONE);
    }

    private static Replicates permuted(NormalScores scores, int count) {
        SearchResult measured =
                MultipletSearch.extremes(scores.covariance(), new GaussianEntropy(scores.samples(), true));
        return Replicates.of(Replicates.Source.PERMUTATION, measured, permutations(scores, count, SEARCH))
                .orElseThrow();
    }
}
