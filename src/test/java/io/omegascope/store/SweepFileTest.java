package io.omegascope.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.run.Seeds;
import io.omegascope.run.SweepPlan;
import io.omegascope.run.SweepPoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SweepFileTest {
    @TempDir
    Path root;

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/docs/plans"))) {
            return files.filter(f -> f.toString().endsWith(".json")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theExamplesArePlans(Path file) throws IOException {
        assertTrue(SweepFile.read(file).points().size() > 1);
    }

    @Test
    void aPlanReadsAsItIsWritten() throws IOException {
        SweepPlan plan = SweepFile.read(plan("""
                {"set": {"modulus": 23, "hold-norm": true},
                 "cases": [{"alpha": 2.0}, {"alpha": 1e1}],
                 "axes": {"weight-decay": [0, 1e-3, "0.5"], "seed": [9007199254740993]}}"""));
        assertEquals(
                List.of(
                        "alpha-2_weight-decay-0_seed-9007199254740993",
                        "alpha-2_weight-decay-0.001_seed-9007199254740993",
                        "alpha-2_weight-decay-0.5_seed-9007199254740993"),
                plan.points().stream().map(SweepPoint::name).limit(3).toList());
        assertEquals(6, plan.points().size());
        SweepPoint last = plan.points().getLast();
        assertEquals(10, last.config().network().alpha());
        assertTrue(last.config().optimizer().holdNorm());
        assertEquals(Seeds.all(9007199254740993L), last.config().seeds());
    }

    @Test
    void aRunIsAStartingPointBesideThePlan() throws IOException {
        Files.writeString(root.resolve("start.json"), ConfigJson.text(Samples.config()));
        SweepPlan plan = SweepFile.read(plan("{\"config\": \"start.json\", \"axes\": {\"hidden\": [250, 9]}}"));
        assertEquals(Samples.config(), plan.points().getFirst().config());
        Files.writeString(root.resolve("start.json"), ConfigJson.text(Samples.retrained()));
        assertEquals(
                root.resolve("plan.json")
                        + ": field 'config' is a retraining; allowed is a run from first weights of its own.",
                Samples.refusal(() -> SweepFile.read(root.resolve("plan.json"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"axes": {"hidden": []}}         | hidden has no values; allowed is one or more.
            {"axes": {"hidden": [4, 4.0]}}   | hidden-4 and hidden-4 are the same run; allowed is each run once.
            {"axes": {"hidden": 4}}          | field 'axes.hidden' is 4; allowed is a list of values.
            {"axes": {"hidden": [4.5]}}      | run hidden-4.5: hidden: Hidden neurons is '4.5'; allowed is a whole number.
            {"axes": {"hidden": [null]}}     | field 'axes.hidden' is null; allowed is a number, a text, true or false.
            {"axes": {"hidden": [[4]]}}      | field 'axes.hidden' is [4]; allowed is a number, a text, true or false.
            {"axes": {"alpha": [1e999]}}     | field 'axes.alpha' is "Infinity"; allowed is a number, a text, true or false.
            {"axes": [4]}                    | field 'axes' is [4]; allowed is an object of settings.
            {"axis": {"hidden": [4]}}        | field 'axis' is not known here; known are axes, cases, config, set.
            {"cases": []}                    | field 'cases' is []; allowed is a list of one or more objects.
            {"cases": [4]}                   | field 'cases[0]' is 4; allowed is an object of settings.
            {"config": 4}                    | field 'config' is 4; allowed is the path of a run.json.
            {"config": "a.json", "set": {"preset": "wd-50"}} | preset and field 'config' are both there; allowed is one of them.
            {"axes": {"hidden": [4]          | this is not JSON; line 1, column 24 cannot be read.
            [4]                              | this is not a JSON object.
            """)
    void whatIsNotRightIsSaidInOneSentence(String text, String sentence) throws IOException {
        Path file = plan(text);
        assertEquals(file + ": " + sentence, Samples.refusal(() -> SweepFile.read(file)));
    }

    private Path plan(String text) throws IOException {
        return Files.writeString(root.resolve("plan.json"), text);
    }
}
