package io.omegascope.ui.retrain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.info.Multiplet;
import io.omegascope.info.SearchResult;
import io.omegascope.run.Profile;
import io.omegascope.run.RetrainMode;
import io.omegascope.run.Retraining;
import io.omegascope.run.RunEvent;
import io.omegascope.run.RunState;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.SampleBench;
import io.omegascope.ui.Selection;
import io.omegascope.ui.Unit;
import io.omegascope.ui.Workbench;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetrainModelTest {
    private final Workbench bench = SampleBench.empty();
    private final Selection selection = bench.selection();
    private final RetrainModel model = new RetrainModel(bench);

    private RunModel selectRun() {
        RunModel run = SampleBench.add(bench, SampleBench.fresh("a", "Run", new RunState.Finished(), 400));
        selection.select(run);
        selection.selectEpoch(168);
        return run;
    }

    @Test
    void saysStepByStepWhatIsMissing() {
        assertEquals("No run is selected.", model.problem());
        RunModel run = SampleBench.add(bench, SampleBench.fresh("a", "Run", new RunState.Training(), -1));
        selection.select(run);
        assertEquals("Nothing is measured yet.", model.problem());

        run.accept(List.of(new RunEvent.InfoProfile(0, SampleBench.profile(0.1))));
        selection.follow();
        assertTrue(model.problem().startsWith("No multiplet is selected."), model.problem());

        model.chooseBest();
        assertEquals("", model.problem());
        for (RetrainMode mode : RetrainMode.values()) {
            model.wantedProperty(mode).set(false);
        }
        assertTrue(model.problem().startsWith("Check at least one"), model.problem());
    }

    @Test
    void saysWhyAnEpochHasNoMeasurement() {
        RunModel run = SampleBench.add(bench, SampleBench.fresh("a", "Run", new RunState.Training(), -1));
        Profile none = new Profile(9, new int[] {-1, -1}, new double[0][0], SearchResult.EMPTY, "All are constant.");
        run.accept(List.of(new RunEvent.InfoProfile(0, none)));
        selection.select(run);
        assertEquals("There is no measurement at this epoch: All are constant.", model.problem());
        assertTrue(model.orders().isEmpty());
    }

    @Test
    void bestOfAnOrderIsOneClickAway() {
        selectRun();
        assertEquals(List.of(3, 4, 5, 6, 7, 8, 9, 10), model.orders());
        assertEquals(5, model.orderProperty().get());
        model.chooseBest();

        assertEquals(new Multiplet(0, 2, 4, 6, 8), selection.multiplet());
        assertTrue(
                model.choice()
                        .orElseThrow()
                        .sentence(Unit.NATS)
                        .startsWith("Order 5 {0, 2, 4, 6, 8} at epoch 168: 125 of 250 neurons, O\u00a0=\u00a0−"),
                model.choice().orElseThrow().sentence(Unit.NATS));
    }

    @Test
    void emptyInverseIsSaidWithALowerOrder() {
        selectRun();
        model.chooseBest(10);
        RetrainChoice choice = model.choice().orElseThrow();

        assertTrue(choice.isWhole());
        assertEquals(0, choice.size(RetrainMode.INVERSE));
        assertEquals(Optional.of(9), choice.orderWithInverse());
        assertTrue(choice.notice().startsWith("These clusters hold all 250 neurons that vary"), choice.notice());
        assertEquals(List.of(RetrainMode.ISOLATED, RetrainMode.CONTROL), model.modes());
        assertEquals("", model.problem());

        model.wantedProperty(RetrainMode.ISOLATED).set(false);
        model.wantedProperty(RetrainMode.CONTROL).set(false);
        assertFalse(model.problem().isEmpty());

        model.chooseBest(9);
        assertFalse(model.choice().orElseThrow().isWhole());
        assertEquals("", model.choice().orElseThrow().notice());
    }

    /// Constant neurons belong to no cluster: they are in no sub-network, the inverse included.
    @ParameterizedTest
    @EnumSource
    void sizesAgreeWithWhatIsRetrained(RetrainMode mode) {
        Profile profile = SampleBench.profile(0.1);
        profile.labels()[3] = -1;
        profile.labels()[4] = -1;
        RetrainChoice choice = new RetrainChoice(
                SampleBench.fresh("a", "Run", new RunState.Finished(), 0), 0, profile, new Multiplet(0, 3, 5));

        assertEquals(
                Retraining.neurons(profile, profile.neurons(choice.clusters()), mode, 1)
                        .order(),
                choice.size(mode));
        assertEquals(mode == RetrainMode.INVERSE ? 174 : 74, choice.size(mode));
    }

    @Test
    void onlyFreshRunsCanBeParents() {
        RunModel run = selectRun();
        RunModel child =
                SampleBench.add(bench, SampleBench.child(run, RetrainMode.ISOLATED, new RunState.Finished(), 400, 60));
        selection.select(child);
        model.chooseBest();

        assertTrue(model.problem().startsWith("This run is a retraining."), model.problem());
        assertEquals(List.of(run, child), model.family());
        model.selectParent();
        assertEquals(run, selection.run());
        assertEquals(List.of(run, child), model.family());
    }

    @Test
    void familyFollowsTheList() {
        RunModel run = selectRun();
        RunModel other = SampleBench.add(bench, SampleBench.fresh("b", "Other", new RunState.Finished(), 10));
        assertEquals(List.of(run), model.family());
        RunModel child =
                SampleBench.add(bench, SampleBench.child(run, RetrainMode.CONTROL, new RunState.Ready(), -1, 60));
        assertEquals(List.of(run, child), model.family());
        bench.dismiss(run);
        assertEquals(List.of(other), model.family());
    }

    @Test
    void goesToThePeakOnceThereIsOne() {
        RunModel young = SampleBench.add(bench, SampleBench.fresh("b", "Young", new RunState.Training(), 50));
        selection.select(young);
        assertTrue(model.peak().isEmpty());
        RunModel run = selectRun();
        selection.selectEpoch(10);
        model.goToPeak();
        assertEquals(run.nearestMeasured(168), selection.epoch());
        assertNull(selection.multiplet());
    }
}
