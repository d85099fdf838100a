package io.omegascope.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.run.Phase;
import io.omegascope.run.PhaseInterval;
import io.omegascope.run.RunEvent;
import io.omegascope.run.RunState;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.SampleRuns;
import io.omegascope.ui.Selection;
import io.omegascope.ui.Settings;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineModelTest {
    private final Selection selection = new Selection();
    private final Settings settings = new Settings();
    private final TimelineModel model = new TimelineModel(selection, settings);

    @Test
    void stepsFromSnapshotToSnapshot() {
        RunModel run = SampleRuns.finished();
        selection.select(run);
        selection.selectEpoch(60);

        model.step(1);
        assertEquals(run.profiles().higherKey(60), selection.epoch());
        model.step(10);
        assertEquals(
                11, run.profiles().subMap(60, false, selection.epoch(), true).size());
        model.step(-12);
        assertEquals(59, selection.epoch());
        assertFalse(selection.followingProperty().get());

        model.first();
        assertEquals(0, selection.epoch());
        model.step(-1);
        assertEquals(0, selection.epoch());
        model.newest();
        assertEquals(1500, selection.epoch());
        model.step(10);
        assertEquals(1500, selection.epoch());
    }

    @Test
    void scrubsToTheMeasurementNearestOnTheAxisThatIsDrawn() {
        selection.select(SampleRuns.finished());
        for (boolean log : new boolean[] {true, false}) {
            settings.logEpochsProperty().set(log);
            for (int epoch : List.of(0, 1, 7, 60, 1500)) {
                model.scrubTo(model.axis().position(epoch) + 1e-5);
                assertEquals(epoch, selection.epoch());
            }
        }
        model.scrubTo(-0.2);
        assertEquals(0, selection.epoch());
        model.scrubTo(1.2);
        assertEquals(1500, selection.epoch());
    }

    @Test
    void saysWhereItIs() {
        assertEquals("No run is selected.", model.text());
        selection.select(SampleRuns.empty());
        assertEquals("Waiting for the first measurement.", model.text());

        selection.select(SampleRuns.finished());
        selection.selectEpoch(1500);
        int count = model.ticks().length;
        assertEquals("Epoch 1,500 · snapshot %d of %d".formatted(count, count), model.text());
        selection.selectEpoch(2);
        assertEquals("Epoch 2 · snapshot 3 of " + count, model.text());
    }

    @Test
    void aLiveRunHasRoomForWhatIsToCome() {
        selection.select(SampleRuns.upTo(130));
        assertEquals(1500, model.axis().last());
        assertTrue(model.thumb() < 0.8);

        selection.select(SampleRuns.finished());
        assertEquals(1, model.thumb(), 1e-12);
    }

    @Test
    void aStoppedRunEndsAtItsLastMeasurement() {
        RunModel run = SampleRuns.upTo(130);
        run.accept(List.of(new RunEvent.StateChanged(new RunState.Stopped(), 140)));
        selection.select(run);

        assertEquals(run.profiles().lastKey(), model.axis().last());
    }

    @Test
    void marksThePeakAndTheEpochOfHalfTestAccuracy() {
        RunModel run = SampleRuns.upTo(400);
        selection.select(run);
        int half = run.testAccuracyEpoch(0.5).orElseThrow();
        assertEquals(List.of(half), epochs(model.markers()));

        run.accept(List.of(new RunEvent.PhasesChanged(List.of(new PhaseInterval(Phase.EMERGENCE, 0, 400)), 90)));

        assertEquals(List.of(90, half), epochs(model.markers()));
        assertEquals(
                "Epoch 90 · Emergence · Synergy peak",
                model.describe(model.axis().position(90)));
    }

    @Test
    void synergyFillsTheHeight() {
        selection.select(SampleRuns.finished());

        List<TimelineModel.Point> points = model.synergy();

        assertEquals(model.ticks().length, points.size());
        assertEquals(
                1,
                points.stream().mapToDouble(TimelineModel.Point::height).max().orElseThrow());
        assertEquals(
                0,
                points.stream().mapToDouble(TimelineModel.Point::height).min().orElseThrow());
    }

    @Test
    void bandsLieWithinTheAxis() {
        RunModel run = SampleRuns.upTo(130);
        run.accept(List.of(new RunEvent.PhasesChanged(
                List.of(
                        new PhaseInterval(Phase.FEATURE_LEARNING, 0, 12),
                        new PhaseInterval(Phase.UNDETERMINED, 12, 130)),
                null)));
        selection.select(run);

        List<TimelineModel.Band> bands = model.bands();

        assertEquals(0, bands.getFirst().from());
        assertEquals(bands.getFirst().to(), bands.getLast().from());
        assertEquals(model.axis().position(130), bands.getLast().to());
    }

    private static List<Integer> epochs(List<TimelineModel.Marker> markers) {
        return markers.stream().map(TimelineModel.Marker::epoch).toList();
    }
}
