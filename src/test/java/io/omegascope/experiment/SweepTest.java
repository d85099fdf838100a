package io.omegascope.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.experiment.SweepRow.State;
import io.omegascope.run.Preset;
import io.omegascope.run.RunConfig;
import io.omegascope.run.Seeds;
import io.omegascope.run.SweepPlan;
import io.omegascope.run.SweepPoint;
import io.omegascope.run.TrainingRun;
import io.omegascope.store.RunReader;
import io.omegascope.store.RunWriter;
import io.omegascope.store.StoredRun;
import io.omegascope.store.SweepFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SweepTest {
    private static final RunConfig BASE = Preset.WD_2.config(Seeds.all(0));
    private static final Map<String, String> SMALL = Map.of("modulus", "11", "hidden", "16", "replicates", "2");

    @TempDir
    Path root;

    private SweepFolder folder = new SweepFolder(Path.of(""));

    @BeforeEach
    void open() {
        folder = new SweepFolder(root.resolve("sweep"));
    }

    @Test
    void runsAreTheBytesThatTrainingAloneGives() throws IOException {
        List<SweepPoint> points = seeds("epochs", "80", "0", "1", "2");
        List<SweepRow> ended = new ArrayList<>();
        List<SweepRow> rows = new Sweep(points, folder, 3).train(ended::add);
        assertEquals(List.of(0, 1, 2), rows.stream().map(SweepRow::index).toList());
        assertEquals(Set.copyOf(rows), Set.copyOf(ended));
        for (SweepPoint point : points) {
            Path alone = root.resolve("alone-" + point.index());
            new TrainingRun(point.config(), RunWriter.create(alone, point.config())).train();
            assertSame(alone, root.resolve("sweep").resolve(point.name()));
            StoredRun run = RunReader.read(alone);
            assertEquals(State.FINISHED, rows.get(point.index()).state());
            assertEquals(
                    run.metrics().getLast().testLoss(),
                    Objects.requireNonNull(rows.get(point.index()).summary()).finalTestLoss());
        }
    }

    @Test
    void aRunThatFailsLeavesTheOthersAlone() throws IOException {
        Files.createDirectories(root.resolve("sweep").resolve("seed-0"));
        Files.writeString(root.resolve("sweep").resolve("seed-0").resolve("mine.txt"), "mine");
        List<SweepPoint> points = seeds("epochs", "3", "0", "1");
        List<SweepRow> rows = new Sweep(points, folder, 1).train(_ -> {});
        assertEquals(List.of(State.FAILED, State.FINISHED), states(rows));
        assertEquals(
                root.resolve("sweep").resolve("seed-0") + " holds something that is no run; move it away.",
                rows.getFirst().failure());
        Files.delete(root.resolve("sweep").resolve("seed-0").resolve("mine.txt"));
        assertEquals(List.of(State.FINISHED, State.FINISHED), states(new Sweep(points, folder, 1).train(_ -> {})));
    }

    @Test
    void aLossThatIsNoNumberFailsOneRun() {
        SweepPlan plan = SweepPlan.of(
                BASE,
                Map.of("modulus", "11", "hidden", "16", "epochs", "60", "optimizer", "sgd", "activation", "square"),
                List.of(),
                axes("alpha", "1000", "1"));
        List<SweepRow> rows = new Sweep(plan.points(), folder, 2).train(_ -> {});
        assertEquals(List.of(State.FAILED, State.FINISHED), states(rows));
        assertTrue(
                String.valueOf(rows.getFirst().failure()).startsWith("The loss is not a number any more at epoch "),
                rows.toString());
        assertEquals(
                rows.getFirst().failure(),
                Sweep.rows(plan.points(), folder).getFirst().failure());
    }

    @Test
    @Timeout(120)
    void whatWasStoppedGoesOnToTheSameBytes() throws Exception {
        List<SweepPoint> points = seeds("epochs", "4000", "0", "1", "2");
        Sweep sweep = new Sweep(points, folder, 2);
        Thread stopping = Thread.ofPlatform().start(() -> {
            while (sweep.pace().now().share() < 0.2) {
                Thread.onSpinWait();
            }
            sweep.stop();
        });
        List<SweepRow> rows = sweep.train(_ -> {});
        stopping.join();
        assertEquals(List.of(State.BEGUN, State.BEGUN, State.WAITING), states(rows));
        Sweep again = new Sweep(points, folder, 2);
        assertEquals(List.of(State.FINISHED, State.FINISHED, State.FINISHED), states(again.train(_ -> {})));
        assertEquals(1, again.pace().now().share());
        for (SweepPoint point : points.subList(0, 2)) {
            Path alone = root.resolve("alone-" + point.index());
            new TrainingRun(point.config(), RunWriter.create(alone, point.config())).train();
            assertSame(alone, root.resolve("sweep").resolve(point.name()));
        }
    }

    @Test
    void twoSweepsOfOneFolderShareIt() throws Exception {
        List<SweepPoint> points = seeds("epochs", "300", "0", "1", "2", "3", "4", "5");
        Set<String> trained = new TreeSet<>();
        List<Thread> programs = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            programs.add(Thread.ofPlatform().start(() -> new Sweep(points, folder, 2).train(row -> {
                synchronized (trained) {
                    trained.add(row.run() + " " + row.state() + " " + row.failure());
                }
            })));
        }
        for (Thread program : programs) {
            program.join();
        }
        assertEquals(
                List.of(State.FINISHED, State.FINISHED, State.FINISHED, State.FINISHED, State.FINISHED, State.FINISHED),
                states(Sweep.rows(points, folder)));
        assertTrue(trained.stream().noneMatch(t -> t.contains("FAILED")), trained.toString());
    }

    private static void assertSame(Path alone, Path inSweep) throws IOException {
        for (String name : List.of("metrics.csv", "profiles.jsonl")) {
            assertEquals(-1, Files.mismatch(alone.resolve(name), inSweep.resolve(name)), inSweep + " " + name);
        }
    }

    private static List<State> states(List<SweepRow> rows) {
        return rows.stream().map(SweepRow::state).toList();
    }

    private static List<SweepPoint> seeds(String key, String value, String... seeds) {
        Map<String, String> set = new LinkedHashMap<>(SMALL);
        set.put(key, value);
        return SweepPlan.of(BASE, set, List.of(), axes("seed", seeds)).points();
    }

    private static SequencedMap<String, List<String>> axes(String key, String... values) {
        return new LinkedHashMap<>(Map.of(key, List.of(values)));
    }
}
