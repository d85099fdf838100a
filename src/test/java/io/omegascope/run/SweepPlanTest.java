package io.omegascope.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.task.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepPlanTest {
    private static final RunConfig BASE = Preset.WD_2.config(Seeds.all(7));

    @TempDir
    Path root;

    @Test
    void theLastAxisChangesFastest() {
        SweepPlan plan = plan(Map.of("epochs", "20"), axes("hidden", List.of("16", "32"), "seed", List.of("0", "1")));
        assertEquals(List.of("hidden", "seed"), plan.keys());
        assertEquals(
                List.of("hidden-16_seed-0", "hidden-16_seed-1", "hidden-32_seed-0", "hidden-32_seed-1"), names(plan));
        SweepPoint third = plan.points().get(2);
        assertEquals(2, third.index());
        assertEquals(
                BASE.withSchedule(new Schedule(20, 60, 80))
                        .withNetwork(
                                NetworkConfig.paper(32, 1, false, BASE.network().precision()))
                        .withSeeds(Seeds.all(0)),
                third.config());
    }

    @Test
    void everyParameterIsAnAxis() {
        for (Parameter parameter : Parameters.ALL) {
            String value = parameter.isOf(BASE) ? parameter.get(BASE) : "";
            SequencedMap<String, List<String>> axes = axes(parameter.key(), List.of(value), "seed", List.of("1"));
            if (parameter.isOf(BASE)) {
                assertEquals(
                        BASE.withSeeds(parameter
                                .set(BASE.withSeeds(Seeds.all(1)), value)
                                .seeds()),
                        plan(Map.of(), axes).points().getFirst().config(),
                        parameter.key());
            } else {
                assertTrue(refusal(Map.of(), axes).contains(parameter.key() + ": " + parameter.label()));
            }
        }
    }

    @Test
    void casesAreSettingsThatGoTogether() {
        SequencedMap<String, String> parity = new LinkedHashMap<>();
        parity.put("task", "sparse-parity");
        parity.put("bits", "30");
        SequencedMap<String, String> paper = new LinkedHashMap<>(Map.of("preset", "alpha-8"));
        SweepPlan plan = SweepPlan.of(BASE, Map.of(), List.of(parity, paper), axes("seed", List.of("1", "2")));
        assertEquals(
                List.of(
                        "task-sparse-parity_bits-30_seed-1",
                        "task-sparse-parity_bits-30_seed-2",
                        "preset-alpha-8_seed-1",
                        "preset-alpha-8_seed-2"),
                names(plan));
        assertEquals(
                Preset.ALPHA_8.config(Seeds.all(2)), plan.points().getLast().config());
    }

    @Test
    void aSingleParameterChangesThePresetAndTheSeed() {
        SweepPlan plan =
                plan(Map.of(), axes("init-seed", List.of("5"), "seed", List.of("1"), "preset", List.of("wd-50")));
        assertEquals(
                List.of(Preset.WD_50.config(new Seeds(1, 5, 1))),
                plan.points().stream().map(SweepPoint::config).toList());
    }

    @Test
    void valuesThatAreAllowedOnlyTogetherAreAllowed() {
        SweepPlan plan = plan(Map.of("layer", "3"), axes("layers", List.of("3")));
        assertEquals(3, plan.points().getFirst().config().measurement().layer());
    }

    @Test
    void aNameHoldsNoMoreThanNamesOfFilesMay() {
        String name = SweepPoint.name(new LinkedHashMap<>(Map.of("features", "../data/Iris flowers.csv")));
        assertTrue(name.matches("features--ris-flowers\\.csv_[0-9a-f]{8}"), name);
        String other = SweepPoint.name(new LinkedHashMap<>(Map.of("features", "../more/Iris flowers.csv")));
        assertTrue(!name.equals(other), "Files of one name in two folders are two.");
        String nullModel = SweepPoint.name(new LinkedHashMap<>(Map.of("null", "permutation:200")));
        assertTrue(nullModel.matches("null-permutation-200_[0-9a-f]{8}"), nullModel);
        SequencedMap<String, String> many = new LinkedHashMap<>();
        Parameters.ALL.forEach(p -> many.put(p.key(), "1"));
        assertTrue(
                SweepPoint.name(new LinkedHashMap<>(Map.of("features", "a."))).matches("features-a-_[0-9a-f]{8}"));
        assertTrue(SweepPoint.name(many).length() < 140);
        assertEquals("run", SweepPoint.name(new LinkedHashMap<>()));
    }

    @Test
    void filesArePinned() throws IOException {
        Path file = Files.writeString(root.resolve("data.csv"), "a,b\n1,x\n2,y\n3,x\n4,y\n");
        SweepPlan plan = plan(Map.of("task", "table", "features", file.toString()), axes("hidden", List.of("3", "4")));
        for (SweepPoint point : plan.points()) {
            assertEquals(64, ((Table) point.config().task()).features().sha256().length());
        }
        String missing = root.resolve("none.csv").toString();
        assertEquals(
                "run hidden-3: " + missing + " cannot be read: there is no such file.",
                refusal(Map.of("task", "table", "features", missing), axes("hidden", List.of("3", "4"))));
    }

    @Test
    void whatIsNotRightIsSaidInOneSentence() {
        assertEquals(
                "run hidden-2: hidden: Hidden neurons is 2; allowed is 3 to 4096.",
                refusal(Map.of(), axes("hidden", List.of("2"))));
        assertEquals(
                "'hiden' is no setting; allowed are preset, seed, and what omegascope train --help lists, without"
                        + " dashes in front.",
                refusal(Map.of(), axes("hiden", List.of("2"))));
        assertEquals("hidden has no values; allowed is one or more.", refusal(Map.of(), axes("hidden", List.of())));
        assertEquals(
                "hidden is there twice; allowed is one place: set, cases or axes.",
                refusal(Map.of("hidden", "3"), axes("hidden", List.of("4"))));
        assertEquals(
                "hidden-4 and hidden-4 are the same run; allowed is each run once.",
                refusal(Map.of(), axes("hidden", List.of("4", "4"))));
        assertEquals(
                "run seed-x: seed: Seed is 'x'; allowed is a whole number.",
                refusal(Map.of(), axes("seed", List.of("x"))));
        assertTrue(refusal(Map.of(), axes("preset", List.of("wd")))
                .startsWith("run preset-wd: Preset is 'wd'; allowed are wd-0.1, "));
        assertTrue(refusal(Map.of(), axes("bits", List.of("5")))
                .endsWith("is no parameter of the task modular-addition."));
    }

    @Test
    void aPlanWithoutEndIsRefusedAtOnce() {
        List<String> seeds =
                IntStream.range(0, 1000).mapToObj(Integer::toString).toList();
        SequencedMap<String, List<String>> axes = axes("seed", seeds);
        Parameters.ALL.forEach(p -> axes.put(p.key(), Collections.nCopies(1000, "1")));
        assertTrue(refusal(Map.of(), axes).endsWith(" runs; allowed are at most 100000."));
        assertEquals(
                "The plan has 1000000 runs; allowed are at most 100000.",
                refusal(Map.of(), axes("data-seed", seeds, "init-seed", seeds)));
    }

    private static SweepPlan plan(Map<String, String> set, SequencedMap<String, List<String>> axes) {
        return SweepPlan.of(BASE, set, List.of(), axes);
    }

    private static String refusal(Map<String, String> set, SequencedMap<String, List<String>> axes) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> plan(set, axes))
                .getMessage());
    }

    private static List<String> names(SweepPlan plan) {
        return plan.points().stream().map(SweepPoint::name).toList();
    }

    private static SequencedMap<String, List<String>> axes(Object... keysAndValues) {
        SequencedMap<String, List<String>> axes = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            axes.put(
                    (String) keysAndValues[i],
                    ((List<?>) keysAndValues[i + 1])
                            .stream().map(String.class::cast).toList());
        }
        return axes;
    }
}
