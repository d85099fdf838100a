package io.omegascope.ui.live;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.info.SearchResult;
import io.omegascope.run.Phase;
import io.omegascope.run.Preset;
import io.omegascope.run.Profile;
import io.omegascope.run.RunEvent;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.Trajectories;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveModelTest {
    private final RunModel run = Trajectories.run(Preset.WD_2);

    @Test
    void showsWhatWasMeasuredInNats() {
        LiveModel model = LiveModel.of(run, new Measurements().of(run), false);
        int last = model.synergy().epochs().length - 1;
        Profile profile = run.profiles().lastEntry().getValue();
        assertEquals(profile.synergy(), model.synergy().values()[last]);
        assertEquals(profile.redundancy(), model.redundancy().values()[last]);
        assertEquals(profile.synergisticNeurons(), model.neurons().values()[last]);
        assertEquals(
                run.metrics().getLast().testAccuracy(), model.testAccuracy().values()[last]);
    }

    @Test
    void scalesToTheRunWithThePeakOfSynergyAtOne() {
        Series raw = LiveModel.of(run, new Measurements().of(run), false).synergy();
        Series scaled = LiveModel.of(run, new Measurements().of(run), true).synergy();
        assertEquals(0, scaled.finite().min().orElseThrow());
        assertEquals(1, scaled.finite().max().orElseThrow());
        assertEquals(highest(raw), highest(scaled), "synergy stays upright");
        assertArrayEquals(
                new double[] {0, 0},
                new Series(new double[] {1, 2}, new double[] {7, 7})
                        .normalised()
                        .values());
    }

    @Test
    void leavesGapsWhereThereIsNothingToDraw() {
        run.accept(List.of(
                new RunEvent.InfoProfile(
                        1600, new Profile(9409, new int[250], new double[0][], SearchResult.EMPTY, "Too few neurons.")),
                new RunEvent.EpochMetrics(1600, 0, 0.5, 1, 1, 100)));
        LiveModel model = LiveModel.of(run, new Measurements().of(run), true);
        assertTrue(Double.isNaN(last(model.synergy())));
        assertTrue(Double.isNaN(last(model.neurons())));
        assertTrue(Double.isNaN(last(model.trainLoss())), "a loss of zero has no place on a logarithmic axis");
        assertEquals(0.5, last(model.testLoss()));
        assertEquals(1, model.synergy().finite().max().orElseThrow());
    }

    @Test
    void putsALateMeasurementInItsPlace() {
        RunModel late = Trajectories.run(Preset.WD_2);
        Measurements measurements = new Measurements().of(late);
        Profile profile = late.profiles().firstEntry().getValue();
        late.accept(List.of(new RunEvent.InfoProfile(11, profile)));
        double[] epochs =
                LiveModel.of(late, measurements.of(late), false).synergy().epochs();
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
