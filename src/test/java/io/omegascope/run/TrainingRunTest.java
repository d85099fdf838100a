package io.omegascope.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.info.Multiplet;
import io.omegascope.net.Precision;
import io.omegascope.net.Weights;
import io.omegascope.task.ModularArithmetic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class TrainingRunTest {
    private static final RunConfig SMALL = new RunConfig(
            new ModularArithmetic(ModularArithmetic.Operation.ADDITION, 13, 0.5, 0),
            NetworkConfig.paper(24, 1, false, Precision.FLOAT32),
            OptimizerConfig.paper(0.03, 1, false),
            DropoutConfig.NONE,
            new Schedule(80, 10, 40),
            MeasurementConfig.PAPER.withClusters(6).withNull(NullModel.UNTRAINED, 2),
            PhaseRule.PAPER,
            Seeds.all(4),
            new Origin.Fresh());

    @Test
    void everyDueEpochHasMetricsASnapshotAndAMeasurement() throws IOException {
        MemoryJournal journal = new MemoryJournal();
        TrainingRun run = new TrainingRun(SMALL, journal);
        assertEquals(new RunState.Finished(), run.train());
        List<Integer> due = IntStream.rangeClosed(0, 80)
                .filter(SMALL.schedule()::isDue)
                .boxed()
                .toList();
        assertEquals(
                due,
                journal.metrics().stream().map(RunEvent.EpochMetrics::epoch).toList());
        assertEquals(due, List.copyOf(journal.profiles().keySet()));
        for (int epoch : due) {
            assertEquals(epoch, journal.snapshot(epoch).epoch());
        }
        assertEquals(journal.events(), run.drain());
        assertEquals(
                new RunEvent.StateChanged(new RunState.Finished(), 80),
                journal.events().getLast());
    }

    @Test
    void numbersAreAFunctionOfTheConfigurationAlone() throws IOException {
        MemoryJournal one = new MemoryJournal();
        MemoryJournal slow = new SlowJournal();
        new TrainingRun(SMALL, one, Problem.initialWeights(SMALL), 1).train();
        new TrainingRun(SMALL, slow, Problem.initialWeights(SMALL), 4).train();
        assertEquals(one.metrics(), slow.metrics());
        assertArrayEquals(
                one.snapshot(80).weights().parts().get(0).values(),
                slow.snapshot(80).weights().parts().get(0).values());
        TreeMap<Integer, Double> synergy = new TreeMap<>();
        one.profiles().forEach((epoch, p) -> synergy.put(epoch, p.synergy()));
        slow.profiles().forEach((epoch, p) -> assertEquals(synergy.get(epoch), p.synergy()));
        assertEquals(one.profiles().keySet(), slow.profiles().keySet());
        assertEquals(one.phases(), slow.phases());
    }

    /// Makes the analyzer lag, so that measurements are deferred and made from kept weights.
    private static final class SlowJournal extends MemoryJournal {
        @Override
        public void append(RunEvent event) {
            if (event instanceof RunEvent.InfoProfile) {
                try {
                    Thread.sleep(20);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            super.append(event);
        }
    }

    @Test
    void ofLaggingMeasurementsTheNewestAndTheOldestTakeTurns() {
        MemoryJournal journal = new SlowJournal();
        new TrainingRun(SMALL, journal).train();
        List<Integer> order = journal.events().stream()
                .filter(RunEvent.InfoProfile.class::isInstance)
                .map(e -> ((RunEvent.InfoProfile) e).epoch())
                .toList();
        TreeSet<Integer> left = new TreeSet<>(order.subList(order.indexOf(80) + 1, order.size()));
        assertTrue(left.size() > 1, order.toString());
        boolean oldest = true;
        for (int epoch : order.subList(order.indexOf(80) + 1, order.size())) {
            assertEquals(oldest ? left.pollFirst() : left.pollLast(), epoch, order.toString());
            oldest = !oldest;
        }
    }

    @Test
    void aRunThatWaitsForItsMeasurementsSaysSo() {
        MemoryJournal journal = new SlowJournal();
        new TrainingRun(SMALL, journal).train();
        List<RunState> states = journal.events().stream()
                .filter(RunEvent.StateChanged.class::isInstance)
                .map(e -> ((RunEvent.StateChanged) e).state())
                .toList();
        assertEquals(List.of(new RunState.Training(), new RunState.Measuring(), new RunState.Finished()), states);
    }

    @Test
    void pausesStepsResumesAndStops() throws Exception {
        TrainingRun run = new TrainingRun(SMALL.withSchedule(new Schedule(1_000_000, 10, 40)), new MemoryJournal());
        List<RunState> states = new ArrayList<>();
        run.step();
        CompletableFuture<RunState> end = CompletableFuture.supplyAsync(run::train);
        await(() -> collect(run, states) instanceof RunState.Paused);
        assertEquals(1, run.epoch());
        run.step();
        await(() -> run.epoch() == 2 && collect(run, states) instanceof RunState.Paused);
        run.resume();
        await(() -> run.epoch() > 300 && run.epochsPerSecond() > 0);
        assertTrue(run.timeLeft().isPresent());
        run.pause();
        await(() -> collect(run, states) instanceof RunState.Paused);
        int paused = run.epoch();
        Thread.sleep(50);
        assertEquals(paused, run.epoch());
        run.stop();
        assertEquals(new RunState.Stopped(), end.get());
        assertEquals(new RunState.Stopped(), collect(run, states));
        assertEquals(0, run.waitingMeasurements());
    }

    @Test
    void aPauseIsSaidWheneverItComes() throws Exception {
        TrainingRun run = new TrainingRun(SMALL.withSchedule(new Schedule(1_000_000, 10, 40)), new MemoryJournal());
        List<RunState> states = new ArrayList<>();
        CompletableFuture<RunState> end = CompletableFuture.supplyAsync(run::train);
        await(() -> collect(run, states) instanceof RunState.Training);
        for (int i = 0; i < 3000; i++) {
            run.pause();
            await(() -> collect(run, states) instanceof RunState.Paused);
            run.resume();
            await(() -> collect(run, states) instanceof RunState.Training);
        }
        run.stop();
        assertEquals(new RunState.Stopped(), end.get());
    }

    @Test
    void theTimeLeftOfARunThatGoesOnIsThatOfTheEpochsThatAreLeft() throws Exception {
        RunConfig config = SMALL.withSchedule(new Schedule(1_000_000, 10, 40));
        MemoryJournal journal = new MemoryJournal();
        TrainingRun run = new TrainingRun(config, journal);
        CompletableFuture<RunState> end = CompletableFuture.supplyAsync(run::train);
        await(() -> run.epoch() > 300);
        run.stop();
        end.get();
        Resumption resumption = journal.resumption();
        TrainingRun again = TrainingRun.resumed(
                config.withSchedule(new Schedule(resumption.epoch() + 20_000, 10, 40)), journal, resumption);
        CompletableFuture<RunState> secondEnd = CompletableFuture.supplyAsync(again::train);
        await(() -> again.epochsPerSecond() > 0 && again.timeLeft().isPresent());
        again.pause();
        await(() -> again.timeLeft().isEmpty());
        again.resume();
        await(() -> again.timeLeft().isPresent());
        double expected = (resumption.epoch() + 20_000 - again.epoch()) / again.epochsPerSecond();
        assertEquals(1, again.timeLeft().orElseThrow().toMillis() / 1000.0 / expected, 0.5);
        again.stop();
        secondEnd.get();
        assertTrue(again.timeLeft().isEmpty());
    }

    @Test
    void measurementsThatAreSlowerThanTheTrainingDecideTheTimeLeft() throws Exception {
        TrainingRun run = new TrainingRun(SMALL, new SlowJournal());
        CompletableFuture<RunState> end = CompletableFuture.supplyAsync(run::train);
        await(() -> run.epoch() == 80 && run.waitingMeasurements() < 15);
        long waiting = run.waitingMeasurements();
        long left = run.timeLeft().orElseThrow().toMillis();
        assertTrue(left >= 20 * (waiting - 1), waiting + " wait, " + left + " ms are left");
        assertEquals(new RunState.Finished(), end.get());
        assertEquals(0, run.timeLeft().orElseThrow().toMillis());
    }

    private static RunState collect(TrainingRun run, List<RunState> states) {
        for (RunEvent event : run.drain()) {
            if (event instanceof RunEvent.StateChanged(RunState state, int _)) {
                states.add(state);
            }
        }
        return states.isEmpty() ? new RunState.Ready() : states.getLast();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(0, 100_000);
        }
    }

    @Test
    void neuronsOutsideASubNetworkStayZero() throws IOException {
        MemoryJournal parent = new MemoryJournal();
        new TrainingRun(SMALL, parent).train();
        int epoch = parent.profiles().floorKey(40);
        Profile profile = parent.profile(epoch);
        Multiplet clusters = profile.result().ofOrder(3).orElseThrow().min().multiplet();
        for (RetrainMode mode : RetrainMode.values()) {
            RunConfig config =
                    Retraining.config(SMALL, "parent", epoch, profile, clusters, mode, StartingWeights.SNAPSHOT, 7);
            MemoryJournal child = new MemoryJournal();
            Weights start = parent.snapshot(epoch).weights();
            assertEquals(new RunState.Finished(), new TrainingRun(config, child, start).train());
            Multiplet neurons = Retraining.neurons(profile, profile.neurons(clusters), mode, 7);
            for (int n = 0; n < 24; n++) {
                boolean zero = isZero(child.snapshot(80).weights(), n);
                assertEquals(!neurons.contains(n), zero, mode + " neuron " + n);
            }
            assertEquals(24 - neurons.order(), child.profile(80).dropped().length);
        }
    }

    /// What comes until then is what comes anyway.
    @Test
    void aRunMayEndOnceItGeneralises() throws IOException {
        RunConfig whole = SMALL.withTask(new ModularArithmetic(ModularArithmetic.Operation.ADDITION, 23, 0.9, 0))
                .withNetwork(NetworkConfig.paper(128, 1, false, Precision.FLOAT32))
                .withOptimizer(OptimizerConfig.paper(0.03, 2, false))
                .withMeasurement(SMALL.measurement().withEpochs(MeasuredEpochs.NONE))
                .withSchedule(new Schedule(400, 10, 40));
        MemoryJournal all = new MemoryJournal();
        new TrainingRun(whole, all).train();
        RunEvent.EpochMetrics first = all.metrics().stream()
                .filter(metrics -> metrics.testAccuracy() >= 0.9)
                .findFirst()
                .orElseThrow();
        assertTrue(first.epoch() < 400, "there is something to end");
        MemoryJournal ended = new MemoryJournal();
        TrainingRun run = new TrainingRun(whole.withSchedule(whole.schedule().withUntil(0.9)), ended);
        assertEquals(new RunState.Finished(), run.train());
        assertEquals(
                all.metrics().stream()
                        .filter(metrics -> metrics.epoch() <= first.epoch())
                        .toList(),
                ended.metrics());
        assertEquals(
                new RunEvent.StateChanged(new RunState.Finished(), first.epoch()),
                ended.events().getLast());
    }

    @Test
    void aRunThatIsNotMeasuredTrainsAsOneThatIs() throws IOException {
        MemoryJournal measured = new MemoryJournal();
        MemoryJournal not = new MemoryJournal();
        new TrainingRun(SMALL, measured).train();
        RunConfig config = SMALL.withMeasurement(SMALL.measurement().withEpochs(MeasuredEpochs.NONE));
        assertEquals(new RunState.Finished(), new TrainingRun(config, not).train());
        assertEquals(measured.metrics(), not.metrics());
        not.profiles().values().forEach(p -> assertEquals("Measurements are turned off for this run.", p.reason()));
    }

    /// In the first weights, and only there.
    @Test
    void aNormMatchedControlStartsFromTheNormOfWhatItControlsFor() throws IOException {
        MemoryJournal parent = new MemoryJournal();
        new TrainingRun(SMALL, parent).train();
        Profile profile = parent.profile(80);
        Weights start = parent.snapshot(80).weights();
        Multiplet clusters = profile.result().ofOrder(3).orElseThrow().min().multiplet();
        RunConfig isolated = Retraining.config(
                SMALL, "parent", 80, profile, clusters, RetrainMode.ISOLATED, StartingWeights.SNAPSHOT, 0);
        int size = Retraining.neurons(profile, profile.neurons(clusters), RetrainMode.ISOLATED, 0)
                .order();
        Multiplet drawn = Retraining.drawn(profile, size, 5);
        RunConfig control = Retraining.drawn(SMALL, "parent", 80, drawn, StartingWeights.SNAPSHOT, 5);
        RunConfig matched = Retraining.normMatched(control, isolated, start);
        assertNotEquals(control, matched);
        List<Double> norms = new ArrayList<>();
        for (RunConfig config : List.of(isolated, control, matched)) {
            MemoryJournal child = new MemoryJournal();
            new TrainingRun(config, child, start).train();
            norms.add(child.metrics().getFirst().weightNorm());
        }
        assertEquals(norms.get(0), norms.get(2), 1e-6 * norms.get(0));
        assertTrue(Math.abs(norms.get(1) - norms.get(0)) > 1e-3 * norms.get(0), "it was another: " + norms);
    }

    private static boolean isZero(Weights w, int neuron) {
        return w.parts().get(1).values()[neuron] == 0
                && IntStream.range(0, w.layers().getFirst().inputs())
                        .allMatch(i -> w.parts().get(0).values()[i * w.hidden(1) + neuron] == 0)
                && IntStream.range(0, w.outputs())
                        .allMatch(c -> w.parts().get(2).values()[neuron * w.outputs() + c] == 0);
    }

    @Test
    void ratesThatAreChangedWhileItGoesOnAreKeptAndRepeated() throws Exception {
        MemoryJournal journal = new MemoryJournal();
        TrainingRun run = new TrainingRun(SMALL, journal);
        run.pause();
        Thread trainer = Thread.ofPlatform().start(run::train);
        stepTo(run, 20);
        run.changeRates(0.01, 3);
        stepTo(run, 33);
        run.changeRates(0.02, 0.5);
        run.resume();
        trainer.join();

        List<OptimizerConfig.Change> changes =
                List.of(new OptimizerConfig.Change(20, 0.01, 3), new OptimizerConfig.Change(33, 0.02, 0.5));
        assertEquals(changes, run.config().optimizer().changes());
        assertEquals(
                changes.stream().map(RunEvent.RatesChanged::new).toList(),
                journal.events().stream()
                        .filter(RunEvent.RatesChanged.class::isInstance)
                        .toList());

        MemoryJournal again = new MemoryJournal();
        assertEquals(new RunState.Finished(), new TrainingRun(run.config(), again).train());
        assertEquals(journal.metrics(), again.metrics());

        MemoryJournal unchanged = new MemoryJournal();
        new TrainingRun(SMALL, unchanged).train();
        assertNotEquals(journal.metrics(), unchanged.metrics());
        assertThrows(IllegalArgumentException.class, () -> run.changeRates(-1, 0));
    }

    private static void stepTo(TrainingRun run, int epoch) throws InterruptedException {
        while (run.epoch() < epoch) {
            int before = run.epoch();
            run.step();
            while (run.epoch() == before) {
                Thread.sleep(1);
            }
        }
    }

    /// Every update silences the whole multiplet, so that it is not in the gradient; without dropout it is.
    @Test
    void dropoutSilencesTheMostSynergisticMultiplet() throws IOException {
        RunConfig dropping = Components.with(SMALL, "dropout", new DropoutConfig(DropoutTarget.SYNERGISTIC, 3, 1));
        RunConfig noDecay = dropping.withOptimizer(OptimizerConfig.paper(0.03, 0, false));
        MemoryJournal journal = new MemoryJournal();
        new TrainingRun(noDecay, journal).train();
        Profile first = journal.profile(0);
        Multiplet silenced =
                first.neurons(first.result().ofOrder(3).orElseThrow().min().multiplet());
        Weights before = journal.snapshot(0).weights().only(1, silenced.members());
        Weights after = journal.snapshot(1).weights().only(1, silenced.members());
        assertArrayEquals(before.parts().get(0).values(), after.parts().get(0).values());
        assertArrayEquals(before.parts().get(2).values(), after.parts().get(2).values());
        assertFalse(Arrays.equals(
                journal.snapshot(0).weights().parts().get(0).values(),
                journal.snapshot(1).weights().parts().get(0).values()));
    }

    @Test
    void aLossThatIsNoNumberFailsWithASentence() {
        Weights start = Problem.initialWeights(SMALL);
        start.parts().get(2).values()[3] = Double.NaN;
        RunState end = new TrainingRun(SMALL, new MemoryJournal(), start).train();
        RunState.Failed failed = assertInstanceOf(RunState.Failed.class, end);
        assertTrue(failed.cause().startsWith("The loss is not a number any more at epoch 0"), failed.cause());
    }

    @Test
    void aJournalThatFailsFailsTheRun() {
        MemoryJournal full = new MemoryJournal() {
            @Override
            public void append(Snapshot snapshot) {
                throw new IllegalStateException("The disk is full.");
            }
        };
        assertEquals(new RunState.Failed("The disk is full."), new TrainingRun(SMALL, full).train());
    }
}
