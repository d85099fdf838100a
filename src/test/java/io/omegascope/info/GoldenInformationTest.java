package io.omegascope.info;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.omegascope.Golden;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Copula, covariance, entropies and O-information against SciPy, to 1e-10 (near-duplicates 1e-9).
class GoldenInformationTest {
    record Case(String name, double[][] columns, JsonNode golden, double tolerance) {
        Ties ties() {
            return Ties.valueOf(golden.get("ties").textValue().toUpperCase(Locale.ROOT));
        }

        double[][] covariance() {
            return Golden.matrix(golden.get("cov"));
        }

        @Override
        public String toString() {
            return name + " " + ties();
        }
    }

    static Stream<Case> cases() {
        return Stream.of("plain", "ties", "neardup").flatMap(name -> {
            JsonNode file = Golden.read("oinfo_" + name + ".json");
            double[][] columns = Golden.columns(file.get("X"));
            double tolerance = name.equals("neardup") ? 1e-9 : 1e-10;
            return file.get("cases").valueStream().map(c -> new Case(name, columns, c, tolerance));
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void normalScores(Case c) {
        double[][] expected = Golden.columns(c.golden.get("copnorm"));
        double[][] actual = GaussianCopula.transform(c.columns, c.ties(), 0).scores();
        for (int i = 0; i < expected.length; i++) {
            assertArrayEquals(expected[i], actual[i], 1e-10);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void covariance(Case c) {
        double[][] actual = GaussianCopula.transform(c.columns, c.ties(), 0).covariance();
        double[][] expected = c.covariance();
        for (int i = 0; i < expected.length; i++) {
            assertArrayEquals(expected[i], actual[i], 1e-10);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void entropies(Case c) {
        double[][] covariance = c.covariance();
        for (boolean corrected : new boolean[] {false, true}) {
            GaussianEntropy entropy = new GaussianEntropy(500, corrected);
            JsonNode expected = c.golden.get(corrected ? "H_bc" : "H_raw");
            each(expected, m -> {
                double logDeterminant = logDeterminant(covariance, m);
                assertEquals(of(expected, m), entropy.entropy(logDeterminant, m.order()), c.tolerance, m::toString);
            });
        }
    }

    private static double logDeterminant(double[][] covariance, Multiplet m) {
        double[][] part = Covariance.part(covariance, m.members());
        double variances = IntStream.range(0, m.order())
                .mapToDouble(i -> Math.log(part[i][i]))
                .sum();
        return variances
                + new CarefulWalk(CarefulWalk.correlation(part), m.order(), Visitor.NOBODY)
                        .whole()
                        .orElseThrow()
                        .logDeterminant();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void oInformationOfEachMultiplet(Case c) {
        for (boolean corrected : new boolean[] {false, true}) {
            GaussianEntropy entropy = new GaussianEntropy(500, corrected);
            JsonNode expected = c.golden.get(corrected ? "oinfo_bc" : "oinfo_raw");
            each(expected, m -> {
                HigherOrder actual = HigherOrder.of(c.covariance(), m, entropy);
                assertEquals(of(expected, m), actual.oInformation(), c.tolerance, m::toString);
            });
            List<OInformation> all = MultipletSearch.all(c.covariance(), entropy);
            assertEquals(20 + 15 + 6 + 1, all.size());
            all.forEach(o -> assertEquals(of(expected, o.multiplet()), o.value(), c.tolerance));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void extremesFromTheData(Case c) {
        double[][] covariance = GaussianCopula.transform(c.columns, c.ties(), 0).covariance();
        for (boolean corrected : new boolean[] {false, true}) {
            SearchResult result = MultipletSearch.extremes(covariance, new GaussianEntropy(500, corrected));
            JsonNode expected = c.golden.get(corrected ? "extremes_bc" : "extremes_raw");
            assertExtreme(expected, "syn_min", "syn_multiplet", result.lowest().orElseThrow(), c.tolerance);
            assertExtreme(expected, "red_max", "red_multiplet", result.highest().orElseThrow(), c.tolerance);
            assertEquals(0, result.degenerate());
        }
    }

    private static void assertExtreme(
            JsonNode expected, String value, String multiplet, OInformation actual, double tolerance) {
        assertEquals(expected.get(value).doubleValue(), actual.value(), tolerance);
        assertEquals(new Multiplet(Golden.ints(expected.get(multiplet))), actual.multiplet());
    }

    private static double of(JsonNode byMembers, Multiplet multiplet) {
        return byMembers.get(multiplet.toString().replaceAll("[{} ]", "")).doubleValue();
    }

    private static void each(JsonNode byMembers, Consumer<Multiplet> check) {
        byMembers
                .fieldNames()
                .forEachRemaining(name -> check.accept(new Multiplet(Arrays.stream(name.split(",", -1))
                        .mapToInt(Integer::parseInt)
                        .toArray())));
    }
}
