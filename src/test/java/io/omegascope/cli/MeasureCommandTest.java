package io.omegascope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omegascope.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureCommandTest {
    private static final List<String> FIELDS = List.of(
            "samples",
            "variables",
            "dropped",
            "unit",
            "ties",
            "labels",
            "synergy",
            "redundancy",
            "orders",
            "leaders",
            "degenerate",
            "determined",
            "tied",
            "pairwiseInformation",
            "gradients",
            "measures",
            "replicates",
            "reason",
            "milliseconds");

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({"plain,ordinal,bc", "plain,ordinal,raw", "ties,ordinal,bc", "ties,average,bc", "ties,average,raw"})
    void columnsByThemselvesAgreeWithTheReference(String name, String ties, String which) throws IOException {
        JsonNode golden = Golden.read("oinfo_" + name + ".json");
        JsonNode expected = golden.get("cases")
                .valueStream()
                .filter(c -> c.get("ties").textValue().equals(ties))
                .findFirst()
                .orElseThrow()
                .get("extremes_" + which);
        List<String> arguments =
                new ArrayList<>(List.of(csv(golden.get("X")), "--clusters", "none", "--ties", ties, "--json"));
        if (which.equals("raw")) {
            arguments.add("--no-bias-correction");
        }
        JsonNode actual = json(measured(arguments));
        assertExtreme(expected, "syn_min", "syn_multiplet", actual.get("synergy"));
        assertExtreme(expected, "red_max", "red_multiplet", actual.get("redundancy"));
        assertEquals(ties, actual.get("ties").textValue());
        assertEquals(4, actual.get("orders").size());
    }

    private static void assertExtreme(JsonNode expected, String value, String multiplet, JsonNode actual) {
        assertEquals(expected.get(value).doubleValue(), actual.get("value").doubleValue(), 1e-10);
        assertEquals(expected.get(multiplet), actual.get("multiplet"));
    }

    @Test
    void clustersOfHiddenActivations() throws IOException {
        JsonNode golden = Golden.read("agglomeration_Z1_130x250.json");
        String file = csv(golden.get("X"));
        JsonNode json = json(measured(List.of(file, "--ties", "ordinal", "--json")));
        List<String> fields = new ArrayList<>();
        json.fieldNames().forEachRemaining(fields::add);
        assertEquals(FIELDS, fields);
        JsonNode extremes = golden.get("extremes_bc");
        assertEquals(130, json.get("samples").intValue());
        assertEquals(250, json.get("variables").intValue());
        assertEquals(250, json.get("labels").size());
        assertEquals(0, json.get("dropped").size());
        assertEquals("nats", json.get("unit").textValue());
        assertEquals(0, json.get("degenerate").intValue());
        assertEquals(
                extremes.get("syn_min").doubleValue(), json.at("/synergy/value").doubleValue(), 1e-10);
        assertEquals(
                extremes.get("red_max").doubleValue(),
                json.at("/redundancy/value").doubleValue(),
                1e-10);
        assertEquals(8, json.get("orders").size());
        assertEquals(3, json.at("/orders/0/order").intValue());
        assertEquals(3, json.at("/orders/0/min/multiplet").size());
        assertTrue(json.at("/orders/0/max/value").isDouble());
        for (String part : List.of("cluster", "copula", "search")) {
            assertTrue(json.at("/milliseconds/" + part).doubleValue() > 0, part);
        }
        String text = measured(List.of(file, "--ties", "ordinal")).out();
        assertTrue(text.startsWith("130 samples of 250 columns"), text);
        assertTrue(text.contains("synergy     -0.364082 nats  {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, 250 columns"), text);
        assertTrue(text.contains("ranked in the order of samples, which inflates redundancy"), text);
    }

    @Test
    void repeatedMeasurementsDifferInTimeOnly() throws IOException {
        JsonNode golden = Golden.read("oinfo_plain.json");
        List<String> once = List.of(csv(golden.get("X")), "--clusters", "3", "--json");
        List<String> often =
                Stream.concat(once.stream(), Stream.of("--repeat", "5")).toList();
        ObjectNode first = (ObjectNode) json(measured(once));
        ObjectNode second = (ObjectNode) json(measured(often));
        assertEquals(4, second.remove("milliseconds").size());
        first.remove("milliseconds");
        assertEquals(first, second);
    }

    @Test
    void constantColumnsKeepTheirIndexAndDegenerateMultipletsAreCounted() throws IOException {
        Path file = written("0,1,5,1,2\n0,2,4,2,9\n0,3,1,3,1\n0,4,3,4,4\n0,5,2,5,3\n0,6,6,6,8\n");
        Session outcome = measured(List.of(file.toString(), "--clusters", "none", "--json"));
        JsonNode json = json(outcome);
        assertEquals("[0]", json.get("dropped").toString());
        assertEquals("[-1,1,2,3,4]", json.get("labels").toString());
        assertEquals(3, json.get("degenerate").intValue());
        assertEquals(1, json.get("orders").size());
        assertTrue(json.at("/synergy/multiplet").toString().matches("\\[[12],[23],4]"), outcome.out());
        assertTrue(
                measured(List.of(file.toString(), "--clusters", "none")).out().contains("constant ones dropped: 0"),
                outcome.out());
    }

    @Test
    void whatCannotBeMeasuredHasAReason() throws IOException {
        String file = written("1,2\n3,1\n2,5\n").toString();
        JsonNode json = json(measured(List.of(file, "--json")));
        String reason = "Only 2 of 2 columns of activations vary; a measurement needs 3.";
        assertEquals(reason, json.get("reason").textValue());
        assertTrue(json.get("synergy").isNull() && json.get("redundancy").isNull());
        assertTrue(measured(List.of(file)).out().contains(reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--clusters 2     | Option --clusters is '2'; allowed is 3 to 24, or none.",
                "--clusters 25    | Option --clusters is '25'; allowed is 3 to 24, or none.",
                "--clusters all   | Option --clusters is 'all'; allowed is 3 to 24, or none.",
                "--ties middle    | Option --ties is 'middle'; allowed is average, ordinal or random.",
                "--search all     | Option --search is 'all'; allowed is exhaustive, greedy or annealing.",
                "--clustering gradient | Option --clustering gradient groups neurons by the gradient of a loss, which"
                        + " activations in a file have not; allowed is ward, spectral or correlation.",
                "--clustering k   | Option --clustering is 'k'; allowed is ward, spectral or correlation.",
                "--null dice      | Option --null is 'dice'; allowed is none, permutation, random-clusters or untrained.",
                "--null permutation:0 | Option --null is 'permutation:0'; allowed is 1 to 10000 after the colon.",
                "--null permutation:x | Option --null is 'permutation:x'; allowed is 1 to 10000 after the colon.",
                "--bootstrap -1   | Option --bootstrap is -1; allowed is 0 to 10000.",
                "--top 0          | Option --top is 0; allowed is 1 to 10000.",
                "--min-order 2    | Option --min-order is 2; allowed is 3 to 30.",
                "--min-order 5 --max-order 4 | Option --max-order is 4; allowed is 5 or more.",
                "--repeat 0       | Option --repeat is 0; allowed is 1 to 100000."
            })
    void argumentsThatAreNotRight(String arguments, String sentence) throws IOException {
        Stream<String> file = Stream.of(written("1,2,3\n").toString());
        assertRefused(
                sentence,
                Stream.concat(file, Stream.of(arguments.split(" ", -1))).toList());
    }

    @Test
    void comparedWithNullsAndResamples() throws IOException {
        JsonNode golden = Golden.read("oinfo_plain.json");
        List<String> arguments = List.of(
                csv(golden.get("X")),
                "--clusters",
                "none",
                "--null",
                "permutation:19",
                "--bootstrap",
                "7",
                "--top",
                "3",
                "--min-order",
                "4",
                "--max-order",
                "5",
                "--seed",
                "2",
                "--json");
        JsonNode json = json(measured(arguments));
        assertEquals(2, json.get("orders").size());
        assertEquals(4, json.at("/leaders/0/order").intValue());
        assertEquals(3, json.at("/leaders/0/lowest").size());
        assertEquals(json.at("/orders/0/min"), json.at("/leaders/0/lowest/0"));
        assertEquals("permutation", json.at("/replicates/0/source").textValue());
        assertEquals(19, json.at("/replicates/0/count").intValue());
        assertTrue(json.at("/replicates/0/synergy/p").doubleValue() >= 0.05);
        assertEquals("bootstrap", json.at("/replicates/1/source").textValue());
        assertTrue(json.at("/replicates/1/synergy/p").isNull());
        assertEquals(6, json.get("gradients").size());
        assertEquals(
                json.at("/synergy/value").doubleValue(),
                json.at("/measures/synergy/oInformation").doubleValue(),
                1e-12);
        assertTrue(json.at("/pairwiseInformation").isDouble());
        String text = measured(arguments.subList(0, arguments.size() - 1)).out();
        for (String part : List.of("Among 19 permutations", "Among 7 resamples", "Order 4, lowest and highest")) {
            assertTrue(text.contains(part), text);
        }
    }

    @Test
    void theOtherSearchesFindTheSameAmongFew() throws IOException {
        JsonNode golden = Golden.read("oinfo_plain.json");
        String file = csv(golden.get("X"));
        JsonNode all = json(measured(List.of(file, "--clusters", "none", "--json")));
        for (String search : List.of("greedy", "annealing")) {
            JsonNode found = json(measured(List.of(file, "--clusters", "none", "--search", search, "--json")));
            assertEquals(all.at("/synergy/multiplet"), found.at("/synergy/multiplet"));
            assertEquals(all.at("/redundancy/multiplet"), found.at("/redundancy/multiplet"));
        }
    }

    @Test
    void randomClustersNeedClusters() throws IOException {
        assertRefused(
                "Option --null random-clusters needs clusters; with --clusters none allowed are permutation and none.",
                List.of(written("1,2\n").toString(), "--clusters", "none", "--null", "random-clusters:9"));
        assertRefused(
                "Option --null is 'untrained', which needs a network to start anew; a file allows permutation,"
                        + " random-clusters or none.",
                List.of(written("1,2\n").toString(), "--null", "untrained"));
    }

    @Test
    void filesThatAreNotRight() throws IOException {
        String missing = folder.resolve("missing.npy").toString();
        assertRefused(missing + " cannot be read: there is no such file.", List.of(missing));
        String row = DoubleStream.iterate(0, x -> x + 1)
                .limit(31)
                .mapToObj(Double::toString)
                .collect(Collectors.joining(","));
        String wide = written(row + "\n" + row.replace(".0", ".5") + "\n").toString();
        assertRefused(
                wide + ": 31 columns vary; --clusters none allows up to 30, so group them with --clusters 10, or use"
                        + " --search annealing.",
                List.of(wide, "--clusters", "none"));
    }

    private static Session measured(List<String> arguments) {
        Session session = Session.of(List.of("measure"), arguments.toArray(String[]::new));
        session.assertDone();
        return session;
    }

    private static JsonNode json(Session session) throws IOException {
        return new ObjectMapper().readTree(session.out());
    }

    private static void assertRefused(String sentence, List<String> arguments) {
        Session session = Session.of(List.of("measure"), arguments.toArray(String[]::new));
        assertEquals(new Session(2, "", sentence + "\n", List.of()), session);
    }

    private String csv(JsonNode rows) throws IOException {
        return written(rows.valueStream()
                        .map(row -> row.valueStream().map(JsonNode::asText).collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\n")))
                .toString();
    }

    private Path written(String text) throws IOException {
        return Files.writeString(folder.resolve("activations.csv"), text);
    }
}
