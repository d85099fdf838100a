package io.omegascope.info;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// The fast search against the definition, and against what must hold of any search.
class MultipletSearchTest {
    private static final GaussianEntropy CORRECTED = new GaussianEntropy(200, true);

    @Property(tries = 150)
    void agreesWithTheDefinition(@ForAll @IntRange(min = 3, max = 9) int variables, @ForAll long seed) {
        assertAgrees(covariance(variables, new Random(seed)));
    }

    @Property(tries = 2)
    void agreesWithTheDefinitionOnTwelveVariables(@ForAll long seed) {
        assertAgrees(covariance(12, new Random(seed)));
    }

    @Example
    void agreesWithTheDefinitionOnFourteenVariables() {
        assertAgrees(covariance(14, new Random(14)));
    }

    @Property(tries = 100)
    void permutedVariablesGivePermutedResults(@ForAll @IntRange(min = 3, max = 10) int variables, @ForAll long seed) {
        Random random = new Random(seed);
        double[][] covariance = covariance(variables, random);
        int[] permutation = permutation(variables, random);
        double[][] permuted = new double[variables][variables];
        for (int i = 0; i < variables; i++) {
            for (int j = 0; j < variables; j++) {
                permuted[permutation[i]][permutation[j]] = covariance[i][j];
            }
        }
        Map<Multiplet, Double> values = byMultiplet(MultipletSearch.all(permuted, CORRECTED));
        List<OInformation> before = MultipletSearch.all(covariance, CORRECTED);
        assertEquals(before.size(), values.size());
        for (OInformation o : before) {
            Multiplet there = Multiplet.of(IntStream.of(o.multiplet().members())
                    .mapToObj(i -> permutation[i])
                    .toList());
            assertEquals(o.value(), values.getOrDefault(there, Double.NaN), 1e-8, there::toString);
        }
    }

    @Property(tries = 100)
    void extremesAreThoseOfTheList(@ForAll @IntRange(min = 3, max = 11) int variables, @ForAll long seed) {
        double[][] covariance = covariance(variables, new Random(seed));
        SearchResult result = MultipletSearch.extremes(covariance, CORRECTED);
        List<OInformation> all = MultipletSearch.all(covariance, CORRECTED);
        for (int order = 3; order <= variables; order++) {
            int wanted = order;
            var stats = all.stream()
                    .filter(o -> o.multiplet().order() == wanted)
                    .mapToDouble(OInformation::value)
                    .summaryStatistics();
            var found = result.ofOrder(order);
            assertEquals(stats.getCount() > 0, found.isPresent());
            found.ifPresent(extremes -> {
                assertEquals(stats.getMin(), extremes.min().value());
                assertEquals(stats.getMax(), extremes.max().value());
                assertTrue(all.contains(extremes.min()) && all.contains(extremes.max()));
            });
        }
        assertEquals(SlowSearch.multiplets(variables).size(), all.size() + result.degenerate());
        assertEquals(result, MultipletSearch.extremes(covariance, CORRECTED));
    }

    @Example
    void theWindowsTableHasEveryMultipletOfTenOnce() {
        List<OInformation> all = MultipletSearch.all(equicorrelated(10, 0.2), CORRECTED);
        assertEquals(968, all.size());
        assertEquals(968, byMultiplet(all).size());
        assertEquals(new Multiplet(0, 1, 2), all.getFirst().multiplet());
        assertEquals(new Multiplet(0, 1, 3), all.get(1).multiplet());
        assertEquals(10, all.getLast().multiplet().order());
    }

    @Example
    void aDuplicateIsCountedAndNeverWins() {
        Random random = new Random(7);
        double[][] columns = Samples.independent(random, 5, 1000);
        columns[4] = columns[1].clone();
        SearchResult result = MultipletSearch.extremes(
                GaussianCopula.transform(columns, Ties.AVERAGE, 0).covariance(), CORRECTED);
        assertEquals(3 + 3 + 1, result.degenerate());
        assertEquals(List.of(new Multiplet(1, 4)), result.determined());
        assertTrue(result.ofOrder(5).isEmpty());
        for (OrderExtremes order : result.orders()) {
            for (OInformation o : List.of(order.min(), order.max())) {
                assertTrue(!(o.multiplet().contains(1) && o.multiplet().contains(4)), o::toString);
            }
        }
    }

    @Example
    void aSumWithoutNoiseIsDegenerateWhicheverVariableComesLast() {
        for (int sum = 0; sum < 3; sum++) {
            double[][] covariance = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
            int a = (sum + 1) % 3;
            int b = (sum + 2) % 3;
            covariance[sum][sum] = 2;
            covariance[a][sum] = covariance[sum][a] = 1;
            covariance[b][sum] = covariance[sum][b] = 1;
            assertEquals(
                    new SearchResult(List.of(), List.of(), 1, List.of(new Multiplet(0, 1, 2))),
                    MultipletSearch.extremes(covariance, CORRECTED));
        }
    }

    @Example
    void aVariableWithoutVarianceIsDegenerate() {
        double[][] covariance = equicorrelated(4, 0.3);
        for (int i = 0; i < 4; i++) {
            covariance[2][i] = covariance[i][2] = 0;
        }
        SearchResult result = MultipletSearch.extremes(covariance, CORRECTED);
        assertEquals(4, result.degenerate());
        assertEquals(List.of(new Multiplet(2)), result.determined());
        assertEquals(1, result.orders().size());
        assertEquals(new Multiplet(0, 1, 3), result.lowest().orElseThrow().multiplet());
    }

    @Example
    void tooManyVariablesAreRefused() {
        var refusal = assertThrows(
                IllegalArgumentException.class, () -> MultipletSearch.extremes(new double[31][31], CORRECTED));
        assertEquals(
                "31 variables are too many to search all their multiplets; allowed are up to 30.",
                refusal.getMessage());
    }

    private static void assertAgrees(double[][] covariance) {
        SlowSearch slow = new SlowSearch(covariance, CORRECTED);
        Map<Multiplet, Double> values = byMultiplet(MultipletSearch.all(covariance, CORRECTED));
        for (Multiplet m : SlowSearch.multiplets(covariance.length)) {
            double value = values.getOrDefault(m, Double.NaN);
            assertEquals(slow.degenerate(m), Double.isNaN(value), m::toString);
            if (!Double.isNaN(value)) {
                assertEquals(slow.oInformation(m), value, 1e-9, m::toString);
            }
        }
    }

    private static Map<Multiplet, Double> byMultiplet(List<OInformation> all) {
        Map<Multiplet, Double> values = new HashMap<>();
        all.forEach(o -> values.put(o.multiplet(), o.value()));
        return values;
    }

    /// Of random variables on different scales, in which one may be a copy of another, a sum of two others, or
    /// either with a little noise.
    private static double[][] covariance(int variables, Random random) {
        double[][] columns = Samples.independent(random, variables, 4 * variables);
        double[] mix = columns[0];
        for (int i = 1; i < variables; i++) {
            columns[i] = Samples.noisySum(random, columns[i], mix, 0.5);
        }
        double noise = random.nextInt(3) == 0 ? 0 : Math.pow(10, -4.7 * random.nextDouble());
        int last = variables - 1;
        columns[random.nextInt(variables)] = random.nextBoolean()
                ? Samples.noisyCopy(random, columns[last], noise)
                : Samples.noisySum(random, columns[0], columns[last], noise);
        for (double[] column : columns) {
            double scale = Math.pow(10, 4 * random.nextDouble() - 2);
            for (int s = 0; s < column.length; s++) {
                column[s] *= scale;
            }
        }
        return Covariance.of(columns);
    }

    private static double[][] equicorrelated(int variables, double correlation) {
        double[][] matrix = new double[variables][variables];
        for (int i = 0; i < variables; i++) {
            Arrays.fill(matrix[i], correlation);
            matrix[i][i] = 1;
        }
        return matrix;
    }

    private static int[] permutation(int n, Random random) {
        return random.ints(0, n).distinct().limit(n).toArray();
    }
}
