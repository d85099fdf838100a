package io.omegascope.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.omegascope.run.Preset;
import io.omegascope.run.RetrainMode;
import io.omegascope.run.RunState;
import io.omegascope.run.Seeds;
import io.omegascope.store.RunReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbenchListTest {
    private final Workbench bench = SampleBench.empty();
    private final RunModel first = SampleBench.add(bench, SampleBench.fresh("a", "First", new RunState.Finished(), 10));
    private final RunModel second =
            SampleBench.add(bench, SampleBench.fresh("b", "Second", new RunState.Finished(), 10));

    private RunModel child(RetrainMode mode) {
        return SampleBench.add(bench, SampleBench.child(first, mode, new RunState.Finished(), 10, 60));
    }

    @Test
    void retrainingsStandBehindTheirParentInTheOrderOfTheirMaking() {
        RunModel isolated = child(RetrainMode.ISOLATED);
        RunModel control = child(RetrainMode.CONTROL);
        assertEquals(List.of(first, isolated, control, second), bench.runs());
    }

    @Test
    void runLeavesTheListWithItsRetrainings() {
        RunModel isolated = child(RetrainMode.ISOLATED);
        bench.selection().select(isolated);
        bench.dismiss(first);
        assertEquals(List.of(second), bench.runs());
        assertEquals(second, bench.selection().run());
        bench.dismiss(second);
        assertNull(bench.selection().run());
        assertEquals(Selection.NONE, bench.selection().epoch());
    }

    @Test
    void retrainingLeavesAlone() {
        RunModel isolated = child(RetrainMode.ISOLATED);
        bench.dismiss(isolated);
        assertEquals(List.of(first, second), bench.runs());
    }

    @Test
    void runsOfOneNameInTwoFoldersAreTwo(@TempDir Path root) throws IOException {
        RunModel one = take(copy("wd-2.0", root.resolve("one")));
        RunModel other = take(copy("wd-2.0", root.resolve("other")));
        assertEquals(4, bench.runs().size());
        assertEquals(one.id(), other.id());
        assertSame(other, take(root.resolve("other/wd-2.0")));
        assertSame(other, take(copy("wd-2.0-isolated", root.resolve("other"))).parent());
        assertSame(one, take(copy("wd-2.0-isolated", root.resolve("one"))).parent());
        bench.release(root.resolve("one/wd-2.0"));
        assertEquals(List.of(first, second, other, bench.runs().getLast()), bench.runs());
    }

    private RunModel take(Path folder) throws IOException {
        return bench.take(FoundRun.of(RunReader.read(folder)));
    }

    /// Without its weights.
    private static Path copy(String sample, Path into) throws IOException {
        Path to = Files.createDirectories(into.resolve(sample));
        for (String file : List.of("run.json", "metrics.csv", "profiles.jsonl")) {
            Files.copy(Path.of("sample-runs", sample, file), to.resolve(file));
        }
        return to;
    }

    @Test
    void runThatCannotBeStoredIsReported() {
        assertNull(bench.start(Preset.WD_2.config(Seeds.all(0))));
        assertEquals(1, bench.errors().size());
        assertFalse(bench.errors().getFirst().isBlank());
    }
}
