package io.omegascope.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.omegascope.run.Preset;
import io.omegascope.run.RetrainMode;
import io.omegascope.run.RunState;
import io.omegascope.run.Seeds;
import java.util.List;
import org.junit.jupiter.api.Test;

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
    void runThatCannotBeStoredIsReported() {
        assertNull(bench.start(Preset.WD_2.config(Seeds.all(0))));
        assertEquals(1, bench.errors().size());
        assertFalse(bench.errors().getFirst().isBlank());
    }
}
