package io.omegascope.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.net.Precision;
import io.omegascope.run.NetworkConfig;
import io.omegascope.run.RunConfig;
import io.omegascope.run.RunState;
import io.omegascope.run.Schedule;
import io.omegascope.run.TrainingRun;
import io.omegascope.task.ModularArithmetic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptEpochsTest {
    private static final long MIB = 1 << 20;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({"1, 1000", "1, 40", "25, 1000", "25, 7", "300, 1", "100000, 1000"})
    void neighboursAreApartAsWantedAndAllFitInTheBudget(int apart, int mebibytes) {
        Schedule schedule = new Schedule(3000, 60, 80);
        List<Integer> due =
                IntStream.rangeClosed(0, 3000).filter(schedule::isDue).boxed().toList();
        NavigableSet<Integer> wanted = within(new CheckpointPolicy(apart, 1 << 20), schedule, due, MIB);
        for (int i = 0; i < due.size() - 1; i++) {
            Integer before = wanted.floor(due.get(i));
            assertTrue(before != null && (due.get(i + 1) - before <= Math.max(apart, due.get(i + 1) - due.get(i))));
        }
        for (int kept : wanted.tailSet(0, false).headSet(3000)) {
            int after = due.get(due.indexOf(kept) + 1);
            assertTrue(after - wanted.lower(kept) > apart, kept + " is not needed");
        }
        NavigableSet<Integer> fitting = within(new CheckpointPolicy(apart, mebibytes), schedule, due, MIB);
        assertTrue(wanted.containsAll(fitting) && fitting.contains(0) && fitting.contains(3000));
        assertTrue(fitting.size() <= Math.max(3, mebibytes));
        assertTrue(fitting.equals(wanted) || fitting.size() > mebibytes / 2 - 2, "more would fit: " + fitting.size());
    }

    @Test
    void whatIsKeptLaterWasKeptBefore() {
        Schedule schedule = new Schedule(2000, 30, 50);
        KeptEpochs kept = new KeptEpochs(new CheckpointPolicy(3, 20), schedule);
        NavigableSet<Integer> before = new TreeSet<>();
        for (int epoch : IntStream.rangeClosed(0, 2000).filter(schedule::isDue).toArray()) {
            kept.reach(epoch);
            before.add(epoch);
            NavigableSet<Integer> now = kept.epochs(MIB);
            assertTrue(before.containsAll(now), epoch + ": " + now);
            before.retainAll(now);
        }
    }

    @Test
    void aRunKeepsToItsBudgetHoweverOftenItIsInterrupted() throws Exception {
        RunConfig config = SmallRun.CONFIG
                .withTask(new ModularArithmetic(ModularArithmetic.Operation.ADDITION, 23, 0.5, 0))
                .withNetwork(NetworkConfig.paper(900, 2, true, Precision.FLOAT32))
                .withSchedule(new Schedule(60, 10, 30));
        CheckpointPolicy keep = new CheckpointPolicy(2, 1);
        Path whole = folder.resolve("whole");
        new TrainingRun(config, RunWriter.create(whole, config, keep)).train();
        NavigableSet<Integer> kept = RunReader.read(whole).keptEpochs();
        assertTrue(kept.size() <= 4 && kept.contains(0) && kept.contains(60), kept.toString());
        Path part = folder.resolve("part");
        ResumeTest.stopAfter(new TrainingRun(config, RunWriter.create(part, config, keep)), 20);
        for (int i = 0; i < 2; i++) {
            ResumeTest.stopAfter(ResumeTest.resumed(part), 12);
        }
        assertEquals(keep, RunReader.header(part).keep());
        assertEquals(new RunState.Finished(), ResumeTest.resumed(part).train());
        assertEquals(null, Remains.difference(whole, part).orElse(null));
        int near = RunReader.nearestKept(part, 59);
        assertEquals(60, near);
        assertTrue(Samples.refusal(() -> RunReader.snapshot(part, 59))
                .endsWith("no weights are kept for epoch 59, and the nearest are those of epoch 60."));
    }

    @Test
    void anotherPolicyIsRefused() {
        assertEquals(
                "Mebibytes for kept weights is 0; allowed is 1 to 1048576.",
                assertThrows(IllegalArgumentException.class, () -> new CheckpointPolicy(1, 0))
                        .getMessage());
    }

    private static NavigableSet<Integer> within(
            CheckpointPolicy policy, Schedule schedule, List<Integer> due, long bytes) {
        KeptEpochs kept = new KeptEpochs(policy, schedule);
        new ArrayList<>(due).forEach(kept::reach);
        return kept.epochs(bytes);
    }
}
