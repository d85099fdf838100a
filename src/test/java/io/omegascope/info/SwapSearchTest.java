package io.omegascope.info;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The searches that do not look at all multiplets, against the one that does.
class SwapSearchTest {
    private static final GaussianEntropy ENTROPY = new GaussianEntropy(400, true);
    private static final SearchOptions OPTIONS = new SearchOptions(3, 10, 1, 2);

    @Property(tries = 25)
    void theyAreNeverBetterThanTheOptimum(@ForAll @IntRange(min = 3, max = 11) int variables, @ForAll long seed) {
        double[][] covariance = covariance(variables, seed);
        for (SearchMethod method : List.of(SearchMethod.GREEDY, SearchMethod.ANNEALING)) {
            for (double gap : gaps(method, covariance)) {
                assertTrue(gap > -1e-10, method + " is better than the optimum by " + -gap);
            }
        }
    }

    /// Both are heuristics: they do miss now and then, but not on these 150 fixed matrices of 3 to 11 variables.
    @ParameterizedTest
    @EnumSource(names = {"GREEDY", "ANNEALING"})
    void onFewVariablesTheyHardlyEverMissTheOptimum(SearchMethod method) {
        double[] gaps = IntStream.range(0, 150)
                .mapToObj(i -> gaps(method, covariance(3 + i % 9, i)))
                .flatMapToDouble(DoubleStream::of)
                .toArray();
        double[] missed = DoubleStream.of(gaps).filter(gap -> gap > 1e-10).toArray();
        String said = "%s misses %d of %d, by up to %.6f nats"
                .formatted(
                        method,
                        missed.length,
                        gaps.length,
                        DoubleStream.of(missed).max().orElse(0));
        assertEquals(0, missed.length, said);
    }

    /// By how much the extremes of each order fall short of the optimum, in nats.
    private static double[] gaps(SearchMethod method, double[][] covariance) {
        List<OrderExtremes> best =
                search(SearchMethod.EXHAUSTIVE, covariance, 0).orders();
        List<OrderExtremes> found = search(method, covariance, 1).orders();
        assertEquals(best.size(), found.size());
        return IntStream.range(0, best.size())
                .mapToObj(i -> DoubleStream.of(
                        found.get(i).min().value() - best.get(i).min().value(),
                        best.get(i).max().value() - found.get(i).max().value()))
                .flatMapToDouble(s -> s)
                .toArray();
    }

    @Example
    void equalSeedsFindTheSameWhateverTheThreads() {
        double[][] covariance = covariance(40, 2);
        for (SearchMethod method : List.of(SearchMethod.GREEDY, SearchMethod.ANNEALING)) {
            SearchResult one = method.search(covariance, ENTROPY, new SearchOptions(3, 5, 4, 1), 7, SearchMonitor.NONE);
            assertEquals(one, method.search(covariance, ENTROPY, new SearchOptions(3, 5, 4, 3), 7, SearchMonitor.NONE));
            assertEquals(4, one.leaders().getFirst().lowest().size());
        }
    }

    @Example
    void valuesAreThoseOfTheDefinition() {
        double[][] covariance = covariance(60, 3);
        SlowSearch slow = new SlowSearch(covariance, ENTROPY);
        for (SearchMethod method : List.of(SearchMethod.GREEDY, SearchMethod.ANNEALING)) {
            for (OrderExtremes order : search(method, covariance, 0).orders()) {
                assertEquals(
                        slow.oInformation(order.min().multiplet()), order.min().value(), 1e-9);
                assertEquals(
                        slow.oInformation(order.max().multiplet()), order.max().value(), 1e-9);
            }
        }
    }

    @Example
    void nearlyEqualVariablesDoNotKeepThemGoing() {
        for (double noise : new double[] {1e-2, 1e-3, 1e-4, 1e-6}) {
            Random random = new Random(0);
            double[][] columns = Samples.independent(random, 24, 2000);
            columns[5] = Samples.noisyCopy(random, columns[0], noise);
            double[][] covariance =
                    GaussianCopula.transform(columns, Ties.AVERAGE, 0).covariance();
            SearchResult best = search(SearchMethod.EXHAUSTIVE, covariance, 0);
            for (SearchMethod method : List.of(SearchMethod.GREEDY, SearchMethod.ANNEALING)) {
                OInformation found =
                        search(method, covariance, 0).ofOrder(3).orElseThrow().max();
                assertEquals(best.ofOrder(3).orElseThrow().max().value(), found.value(), 1e-9);
            }
        }
    }

    @Example
    void aPlantedSumIsFoundAmongHundreds() {
        Random random = new Random(4);
        double[][] columns = Samples.independent(random, 150, 400);
        columns[77] = Samples.noisySum(random, columns[11], columns[140], 0.1);
        double[][] covariance = Covariance.of(columns);
        assertEquals(
                new Multiplet(11, 77, 140),
                search(SearchMethod.ANNEALING, covariance, 5)
                        .ofOrder(3)
                        .orElseThrow()
                        .min()
                        .multiplet());
    }

    @Example
    void duplicatesAndConstantsAreNoWinners() {
        double[][] covariance = covariance(8, 6);
        for (int i = 0; i < 8; i++) {
            covariance[3][i] = covariance[i][3] = covariance[0][i];
            covariance[5][i] = covariance[i][5] = 0;
        }
        covariance[3][3] = covariance[0][3] = covariance[3][0] = covariance[0][0];
        for (SearchMethod method : List.of(SearchMethod.GREEDY, SearchMethod.ANNEALING)) {
            SearchResult found = search(method, covariance, 0);
            assertEquals(4, found.orders().size(), "Orders 3 to 6 can do without a duplicate and the constant one.");
            for (OrderExtremes order : found.orders()) {
                for (OInformation o : List.of(order.min(), order.max())) {
                    Multiplet m = o.multiplet();
                    assertTrue(!m.contains(5) && !(m.contains(0) && m.contains(3)), o::toString);
                }
            }
        }
    }

    /// Also of few variables, of which the method itself would look at all multiplets.
    private static SearchResult search(SearchMethod method, double[][] covariance, long seed) {
        return switch (method) {
            case EXHAUSTIVE -> MultipletSearch.search(covariance, ENTROPY, OPTIONS, SearchMonitor.NONE);
            case GREEDY -> new GreedySearch(covariance, ENTROPY, OPTIONS, seed).result(SearchMonitor.NONE);
            case ANNEALING -> new AnnealingSearch(covariance, ENTROPY, OPTIONS, seed).result(SearchMonitor.NONE);
        };
    }

    private static double[][] covariance(int variables, long seed) {
        Random random = new Random(seed);
        double[][] columns = Samples.independent(random, variables, 400);
        for (int i = 1; i < variables; i++) {
            columns[i] = Samples.noisySum(random, columns[i], columns[i / 2], 0.8);
        }
        return Covariance.of(columns);
    }
}
