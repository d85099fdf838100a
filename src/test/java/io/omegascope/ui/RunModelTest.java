package io.omegascope.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.run.RunEvent;
import io.omegascope.run.RunState;
import io.omegascope.store.RunReader;
import io.omegascope.store.StoredRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RunModelTest {
    @Test
    void whatIsTrainedAgainIsThereOnce() throws IOException {
        StoredRun stored = RunReader.read(Path.of("sample-runs", "wd-2.0"));
        RunModel run = new RunModel("a", "A run", stored.config(), null);
        run.accept(stored.events());
        int[] last = run.names(1500).identities();
        run.rewind(100);
        assertEquals(100, run.metrics().getLast().epoch());
        assertTrue(run.profiles().lastKey() <= 100);
        assertEquals(new RunState.Ready(), run.state());
        List<RunEvent> after = stored.events().stream()
                .filter(e -> !(e instanceof RunEvent.EpochMetrics m && m.epoch() <= 100)
                        && !(e instanceof RunEvent.InfoProfile p && p.epoch() <= 100))
                .toList();
        run.accept(after);
        assertEquals(stored.metrics(), run.metrics());
        assertEquals(stored.profiles(), run.profiles());
        assertArrayEquals(last, run.names(1500).identities());
        run.rewind(-1);
        assertTrue(run.metrics().isEmpty() && run.profiles().isEmpty());
    }

    @Test
    void knowsFromWhereOnNothingIsLearnt() {
        RunModel run = SampleRuns.empty();
        boolean[] collapsed = {false, true, false, true, true};
        for (int epoch = 0; epoch < collapsed.length; epoch++) {
            run.accept(List.of(metrics(epoch, collapsed[epoch])));
        }
        assertEquals(OptionalInt.of(3), run.collapse());
        run.rewind(2);
        assertEquals(OptionalInt.empty(), run.collapse());
        run.rewind(1);
        assertEquals(OptionalInt.of(1), run.collapse());
        run.rewind(-1);
        assertEquals(OptionalInt.empty(), run.collapse());
    }

    @Test
    void findsTheFirstEpochOfAnAccuracyAsTheRunGrowsAndGoesBack() {
        RunModel run = SampleRuns.empty();
        assertEquals(Optional.empty(), run.testAccuracyEpoch(0.5));
        for (int epoch = 0; epoch < 10; epoch++) {
            run.accept(List.of(new RunEvent.EpochMetrics(epoch, 1, 1, 1, epoch / 10.0, 20, 0)));
            assertEquals(epoch < 5 ? Optional.empty() : Optional.of(5), run.testAccuracyEpoch(0.5));
            assertEquals(epoch < 9 ? Optional.empty() : Optional.of(9), run.testAccuracyEpoch(0.9));
        }
        run.rewind(3);
        run.accept(List.of(new RunEvent.EpochMetrics(4, 1, 1, 1, 0.95, 20, 0)));
        assertEquals(Optional.of(4), run.testAccuracyEpoch(0.9));
    }

    private static RunEvent metrics(int epoch, boolean collapsed) {
        return new RunEvent.EpochMetrics(epoch, 1, 1, 0.9, 0.5, 20, collapsed ? 0.9 : 0);
    }
}
