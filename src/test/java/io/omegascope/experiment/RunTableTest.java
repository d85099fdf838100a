package io.omegascope.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.experiment.SweepRow.State;
import io.omegascope.info.SearchMonitor;
import io.omegascope.run.Preset;
import io.omegascope.run.RunConfig;
import io.omegascope.run.Seeds;
import io.omegascope.run.SweepPlan;
import io.omegascope.run.SweepPoint;
import io.omegascope.store.Library;
import io.omegascope.store.RunWriter;
import io.omegascope.store.SweepFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTableTest {
    private static final RunConfig BASE = Preset.WD_2.config(Seeds.all(0));

    @TempDir
    Path root;

    private Path folder = Path.of("");

    @BeforeEach
    void train() {
        folder = root.resolve("sweep");
        Map<String, String> set = Map.of("modulus", "11", "epochs", "20", "null", "none");
        Map<String, List<String>> axes = new LinkedHashMap<>();
        axes.put("hidden", List.of("16", "8"));
        axes.put("seed", List.of("0", "1"));
        List<SweepPoint> points =
                SweepPlan.of(BASE, set, List.of(), new LinkedHashMap<>(axes)).points();
        new Sweep(points, new SweepFolder(folder), 2).train(_ -> {});
    }

    @Test
    void runsAreSetApartByWhatTheyDifferIn() throws IOException {
        RunTable table = RunTable.read(folder, SearchMonitor.NONE);
        assertEquals(List.of("hidden", "seed"), table.keys());
        assertEquals(
                Set.of(
                        Map.of("hidden", "16", "seed", "0"),
                        Map.of("hidden", "16", "seed", "1"),
                        Map.of("hidden", "8", "seed", "0"),
                        Map.of("hidden", "8", "seed", "1")),
                table.rows().stream().map(SweepRow::values).collect(Collectors.toSet()));
        assertTrue(table.rows().stream().allMatch(r -> r.state() == State.FINISHED));
        assertTrue(table.rows().stream()
                .allMatch(
                        r -> Outcome.TEST_LOSS.of(r).getAsDouble() > 0 && Files.isDirectory(folder.resolve(r.run()))));
        assertTrue(new Library(folder).holdsRuns());
    }

    @Test
    void seedsThatDifferFromEachOtherAreNamedOneByOne() throws IOException {
        RunConfig config = BASE.withSeeds(new Seeds(7, 0, 0));
        RunWriter.create(folder.resolve("other"), config);
        RunTable table = RunTable.read(folder, SearchMonitor.NONE);
        assertTrue(
                table.keys().containsAll(List.of("modulus", "data-seed", "init-seed")),
                table.keys().toString());
        assertTrue(!table.keys().contains("seed"), table.keys().toString());
    }

    @Test
    void whatIsNotFinishedOrCannotBeReadIsSaid() throws IOException {
        Files.writeString(folder.resolve("hidden-8_seed-0").resolve("run.json"), "{");
        RunWriter.create(folder.resolve("begun"), BASE);
        RunTable table = RunTable.read(folder, SearchMonitor.NONE);
        assertEquals(4, table.rows().size());
        assertEquals(1, table.unreadable().size());
        SweepRow begun = table.rows().stream()
                .filter(r -> r.run().equals("begun"))
                .findFirst()
                .orElseThrow();
        assertEquals(State.BEGUN, begun.state());
        assertEquals(OptionalDouble.empty(), Outcome.GENERALISES.of(begun));
        assertNull(Outcome.GENERALISES.value().apply(begun), "not known before it ends");
    }

    @Test
    void aRunIsNoFolderOfRuns() throws IOException {
        assertEquals(false, new Library(folder.resolve("hidden-8_seed-0")).holdsRuns());
        assertEquals(false, new Library(root.resolve("nothing")).holdsRuns());
    }

    @Test
    void readingCanBeStopped() {
        assertThrows(CancellationException.class, () -> RunTable.read(folder, done -> done < 0.5));
    }
}
