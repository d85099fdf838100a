package io.omegascope.ui.live;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.info.Replicates;
import io.omegascope.info.SearchResult;
import io.omegascope.info.Spread;
import io.omegascope.run.Phase;
import io.omegascope.run.Preset;
import io.omegascope.run.Profile;
import io.omegascope.run.RunEvent;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.Trajectories;
import io.omegascope.ui.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LiveModelTest {
    private final RunModel run = Trajectories.run(Preset.WD_2);

    @Test
    void showsWhatWasMeasuredInNats() {
        LiveModel model = LiveModel.of(new Measurements().of(run), false, Unit.NATS);
        int last = model.synergy().curve().epochs().length - 1;
        Profile profile = run.profiles().lastEntry().getValue();
        assertEquals(profile.synergy(), model.synergy().curve().values()[last]);
        assertEquals(profile.redundancy(), model.redundancy().curve().values()[last]);
        assertEquals(profile.synergisticNeurons(), model.neurons().values()[last]);
    }

    @Test
    void scalesToTheRunWithThePeakOfSynergyAtOne() {
        Series raw = LiveModel.of(new Measurements().of(run), false, Unit.NATS)
                .synergy()
                .curve();
        Series scaled = LiveModel.of(new Measurements().of(run), true, Unit.NATS)
                .synergy()
                .curve();
        assertEquals(0, scaled.finite().min().orElseThrow());
        assertEquals(1, scaled.finite().max().orElseThrow());
        assertEquals(highest(raw), highest(scaled), "synergy stays upright");
        Series constant = new Series(new double[] {1, 2}, new double[] {7, 7});
        assertArrayEquals(new double[] {0, 0}, constant.in(constant.range()).values());
    }

    @Test
    void bandsShareTheScaleOfTheirCurve() {
        Profile last = run.profiles().lastEntry().getValue();
        Spread spread = Spread.testing(last.synergy(), new double[] {0.01, 0.02, 0.03});
        Replicates drawn = new Replicates(Replicates.Source.PERMUTATION, 3, spread, spread, List.of());
        run.accept(List.of(new RunEvent.InfoProfile(
                1700,
                new Profile(
                        last.samples(),
                        last.labels(),
                        last.tied(),
                        last.covariance(),
                        last.result(),
                        List.of(drawn),
                        Map.of(),
                        null))));

        Envelope nats = expected(false, Unit.NATS);
        assertTrue(Double.isNaN(nats.low()[0]), "no null, no band");
        assertEquals(spread.low(), nats.low()[nats.low().length - 1]);
        assertEquals(
                spread.high() / Math.log(2), last(expected(false, Unit.BITS).high()), 1e-15);
        Series raw = LiveModel.of(new Measurements().of(run), false, Unit.NATS)
                .synergy()
                .curve();
        assertEquals(
                raw.range().of(spread.high()), last(expected(true, Unit.BITS).high()));
    }

    private Envelope expected(boolean normalised, Unit unit) {
        return LiveModel.of(new Measurements().of(run), normalised, unit)
                .synergy()
                .expected();
    }

    private static double last(double[] values) {
        return values[values.length - 1];
    }

    @Test
    void leavesGapsWhereThereIsNothingToDraw() {
        run.accept(List.of(new RunEvent.InfoProfile(
                1600, new Profile(9409, new int[250], new double[0][], SearchResult.EMPTY, "Too few neurons."))));
        LiveModel model = LiveModel.of(new Measurements().of(run), true, Unit.NATS);
        assertTrue(Double.isNaN(last(model.synergy().curve())));
        assertTrue(Double.isNaN(last(model.neurons())));
        assertEquals(1, model.synergy().curve().finite().max().orElseThrow());
    }

    @Test
    void putsALateMeasurementInItsPlace() {
        RunModel late = Trajectories.run(Preset.WD_2);
        Measurements measurements = new Measurements().of(late);
        Profile profile = late.profiles().firstEntry().getValue();
        late.accept(List.of(new RunEvent.InfoProfile(11, profile)));
        double[] epochs = LiveModel.of(measurements.of(late), false, Unit.NATS)
                .synergy()
                .curve()
                .epochs();
        assertTrue(Arrays.binarySearch(epochs, 11) > 0, "still ascending");
    }

    @Test
    void knowsThePhaseOfAnEpoch() {
        assertEquals(Phase.FEATURE_LEARNING, LiveModel.phase(run, 3));
        assertEquals(Phase.EMERGENCE, LiveModel.phase(run, 75), "its peak belongs to emergence");
        assertEquals(Phase.DECOUPLING, LiveModel.phase(run, 200));
        assertEquals(Phase.UNDETERMINED, LiveModel.phase(run, -1));
    }

    private static int highest(Series series) {
        int highest = 0;
        for (int i = 0; i < series.values().length; i++) {
            highest = series.values()[i] > series.values()[highest] ? i : highest;
        }
        return highest;
    }

    private static double last(Series series) {
        return series.values()[series.values().length - 1];
    }
}
