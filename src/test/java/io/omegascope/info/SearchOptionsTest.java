package io.omegascope.info;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// What is searched, by how many threads, and how it ends early.
class SearchOptionsTest {
    private static final GaussianEntropy ENTROPY = new GaussianEntropy(300, true);

    @Property(tries = 40)
    void theBestOfEveryOrderAreThoseOfTheList(
            @ForAll @IntRange(min = 3, max = 10) int variables,
            @ForAll @IntRange(min = 2, max = 30) int top,
            @ForAll long seed) {
        double[][] covariance = covariance(variables, seed);
        List<OInformation> all = MultipletSearch.all(covariance, ENTROPY);
        SearchResult result = search(covariance, SearchOptions.EXTREMES.withTop(top));
        assertEquals(variables - 2, result.leaders().size());
        for (OrderLeaders leaders : result.leaders()) {
            List<Double> values = all.stream()
                    .filter(o -> o.multiplet().order() == leaders.order())
                    .map(OInformation::value)
                    .sorted()
                    .toList();
            assertEquals(values.stream().limit(top).toList(), values(leaders.lowest()));
            assertEquals(
                    values.stream().sorted(Comparator.reverseOrder()).limit(top).toList(), values(leaders.highest()));
            assertTrue(all.containsAll(leaders.lowest()) && all.containsAll(leaders.highest()));
        }
    }

    @Property(tries = 30)
    void onlyTheOrdersThatAreAskedFor(
            @ForAll @IntRange(min = 3, max = 7) int least,
            @ForAll @IntRange(min = 0, max = 4) int more,
            @ForAll long seed) {
        double[][] covariance = covariance(9, seed);
        if (seed % 2 == 0) {
            covariance = duplicated(covariance);
        }
        SearchResult all = search(covariance, SearchOptions.EXTREMES);
        SearchResult some = search(covariance, new SearchOptions(least, least + more, 1, 1));
        assertEquals(
                all.orders().stream()
                        .filter(o -> o.order() >= least && o.order() <= least + more)
                        .toList(),
                some.orders());
    }

    @Example
    void threadsAndPartsChangeNothing() {
        for (double[][] covariance :
                List.of(covariance(17, 1), duplicated(covariance(17, 2)), nearly(covariance(17, 3)))) {
            SearchOptions options = SearchOptions.EXTREMES.withTop(5);
            SearchResult one = search(covariance, options);
            assertEquals(one, search(covariance, options.withThreads(2)));
            assertEquals(one, search(covariance, options.withThreads(5)));
            List<OInformation> all = MultipletSearch.all(covariance, ENTROPY);
            assertEquals(SlowSearch.multiplets(17).size(), all.size() + one.degenerate());
            for (OrderLeaders leaders : one.leaders()) {
                assertTrue(all.containsAll(leaders.lowest()) && all.containsAll(leaders.highest()));
            }
        }
    }

    @Example
    void amongEqualsTheLowestMembersLead() {
        double[][] covariance = new double[14][14];
        for (int i = 0; i < 14; i++) {
            for (int j = 0; j < 14; j++) {
                covariance[i][j] = i == j ? 1 : 0;
            }
        }
        for (OrderExtremes order :
                search(covariance, SearchOptions.EXTREMES.withThreads(2)).orders()) {
            assertEquals(Multiplet.ofMask((1 << order.order()) - 1), order.min().multiplet());
            assertEquals(order.min(), order.max());
        }
    }

    @Example
    void saysHowFarItIsAndStops() {
        double[][] covariance = covariance(18, 4);
        List<Double> told = new ArrayList<>();
        MultipletSearch.search(covariance, ENTROPY, SearchOptions.EXTREMES.withThreads(2), done -> told.add(done));
        assertEquals(told.stream().sorted().toList(), told);
        assertEquals(1.0, told.getLast());
        assertEquals(8, told.size());
        told.clear();
        assertThrows(
                CancellationException.class,
                () -> MultipletSearch.search(covariance, ENTROPY, SearchOptions.EXTREMES.withThreads(2), done -> {
                    told.add(done);
                    return told.size() < 3;
                }));
        assertTrue(told.size() < 8, told::toString);
    }

    private static SearchResult search(double[][] covariance, SearchOptions options) {
        return MultipletSearch.search(covariance, ENTROPY, options, SearchMonitor.NONE);
    }

    private static List<Double> values(List<OInformation> list) {
        return list.stream().map(OInformation::value).toList();
    }

    private static double[][] covariance(int variables, long seed) {
        Random random = new Random(seed);
        double[][] columns = Samples.independent(random, variables, 300);
        for (int i = 1; i < variables; i++) {
            columns[i] = Samples.noisySum(random, columns[i], columns[i / 2], 0.5);
        }
        return Covariance.of(columns);
    }

    /// Its first variable again in the place of its fourth.
    private static double[][] duplicated(double[][] covariance) {
        double[][] copy = nearly(covariance);
        copy[3][3] = copy[0][0];
        copy[0][3] = copy[3][0] = copy[0][0];
        return copy;
    }

    /// Its first variable, all but equal, in the place of its fourth.
    private static double[][] nearly(double[][] covariance) {
        double[][] copy = new double[covariance.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = covariance[i].clone();
        }
        for (int i = 0; i < copy.length; i++) {
            copy[3][i] = copy[i][3] = copy[0][i];
        }
        copy[0][3] = copy[3][0] = copy[0][0];
        copy[3][3] = copy[0][0] * (1 + 1e-6);
        return copy;
    }
}
