package io.omegascope.experiment.prediction;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.info.SearchResult;
import io.omegascope.run.PhaseRule;
import io.omegascope.run.Profile;
import io.omegascope.run.RunEvent.EpochMetrics;
import io.omegascope.store.RunReader;
import io.omegascope.store.StoredRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EarlyRunTest {
    private static StoredRun sample() throws IOException {
        return RunReader.read(Path.of("sample-runs", "wd-2.0"));
    }

    private static double[] signals(EarlyRun run) {
        return Arrays.stream(Signal.values()).mapToDouble(s -> s.of(run)).toArray();
    }

    /// Whatever comes later is spoilt; nothing changes.
    @Test
    void nothingThatComesLaterIsLookedAt() throws IOException {
        StoredRun run = sample();
        for (int epoch : new int[] {30, 50, 100, 200, 400}) {
            List<EpochMetrics> spoilt = run.metrics().stream()
                    .map(m -> m.epoch() <= epoch ? m : new EpochMetrics(m.epoch(), 9, 9, 0, 0, 1e6, 0))
                    .toList();
            EarlyRun whole = EarlyRun.of(run, epoch);
            EarlyRun cut = EarlyRun.of(
                    run.config().phases(), spoilt, new TreeMap<>(run.profiles().headMap(epoch, true)), epoch);
            assertEquals(whole.peak(), cut.peak());
            assertEquals(Arrays.toString(signals(whole)), Arrays.toString(signals(cut)), "at epoch " + epoch);
        }
    }

    @Test
    void signalsAreThoseOfTheRun() throws IOException {
        StoredRun run = sample();
        assertEquals(0, Signal.MEMORISED.of(EarlyRun.of(run, 20)));
        EarlyRun early = EarlyRun.of(run, 100);
        assertEquals(1, Signal.MEMORISED.of(early));
        assertEquals(Math.log10(run.profiles().floorEntry(100).getValue().synergy()), Signal.SYNERGY.of(early), 1e-12);
        assertEquals(Math.log10(early.last().weightNorm()), Signal.WEIGHT_NORM.of(early), 1e-12);
        assertEquals(early.last().testAccuracy(), Signal.TEST_ACCURACY.of(early));
    }

    /// The height is that of a peak which is passed, and 0 before.
    @Test
    void aPeakCountsWhenItIsPassed() throws IOException {
        StoredRun run = sample();
        int peak = requireNonNull(run.header().synergyPeak());
        assertEquals(0, Signal.PEAK.of(EarlyRun.of(run, 30)));
        assertEquals(0, Signal.PEAK_HEIGHT.of(EarlyRun.of(run, 30)));
        EarlyRun end = EarlyRun.of(run, run.epoch());
        assertEquals(1, Signal.PEAK.of(end));
        double height = Signal.PEAK_HEIGHT.of(end);
        assertTrue(
                0 < height && height < requireNonNull(run.profiles().get(peak)).synergy() + 0.05, "height " + height);
    }

    /// Of some snapshots there is nothing to measure, and nothing to wait for.
    @Test
    void aSnapshotThatCannotBeMeasuredHidesNoPeak() throws IOException {
        StoredRun run = sample();
        TreeMap<Integer, Profile> profiles = new TreeMap<>(run.profiles());
        Profile one = requireNonNull(profiles.get(5));
        profiles.put(
                5,
                new Profile(one.samples(), one.labels(), new double[0][], SearchResult.EMPTY, "Nothing to measure."));
        EarlyRun without = EarlyRun.of(run.config().phases(), run.metrics(), profiles, run.epoch());
        assertEquals(EarlyRun.of(run, run.epoch()).peak(), without.peak());
    }

    /// A wave of amplitude a about a line has the energy a² / 2.
    @Test
    void oscillationIsWhatTheLineLeaves() {
        List<EpochMetrics> metrics = new ArrayList<>();
        IntStream.rangeClosed(0, 60)
                .forEach(e -> metrics.add(
                        new EpochMetrics(e, 5 - 0.05 * e + 0.1 * Math.sin(2 * Math.PI * e / 6.1), 0, 0, 0, 1, 0)));
        EarlyRun run = early(metrics, 60);
        assertEquals(Math.log10(0.1 * 0.1 / 2), Signal.OSCILLATION.of(run), 0.02);
        List<EpochMetrics> straight = metrics.stream()
                .map(m -> new EpochMetrics(m.epoch(), 5 - 0.05 * m.epoch(), 0, 0, 0, 1, 0))
                .toList();
        assertEquals(-9, Signal.OSCILLATION.of(early(straight, 60)), 1e-6);
        assertTrue(Double.isNaN(Signal.OSCILLATION.of(early(metrics.subList(0, 50), 60))), "every loss is needed");
    }

    @Test
    void aRunWithoutMetricsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> early(List.of(), 60));
    }

    private static EarlyRun early(List<EpochMetrics> metrics, int epoch) {
        return EarlyRun.of(PhaseRule.PAPER, metrics, new TreeMap<>(), epoch);
    }
}
