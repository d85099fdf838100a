package io.omegascope.ui.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.info.Multiplet;
import io.omegascope.info.OInformation;
import io.omegascope.info.SearchResult;
import io.omegascope.run.Profile;
import io.omegascope.run.RunEvent;
import io.omegascope.ui.Figures;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.SampleRuns;
import io.omegascope.ui.Selection;
import io.omegascope.ui.Settings;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NetworkModelTest {
    private static final double[][] COVARIANCE = {{1, 0.5, 0.1}, {0.5, 4, 0.2}, {0.1, 0.2, 1}};

    private final Selection selection = new Selection();
    private final NetworkModel model = new NetworkModel(selection, new Settings());

    @Test
    void groupsEveryNeuronOnceAndTheConstantOnesLast() {
        show(SampleRuns.profile(new int[] {2, -1, 0, 1, 0, -1, 2}, COVARIANCE));

        assertEquals(List.of("c0 · 2", "c1 · 1", "c2 · 2", "const · 2"), titles());
        assertEquals(
                List.of(0, 1, 2, 3, 4, 5, 6),
                model.groups().stream()
                        .flatMapToInt(group -> IntStream.of(group.neurons()))
                        .sorted()
                        .boxed()
                        .toList());
        assertEquals(
                "5 neurons · 3 clusters · 2 constant", model.headingProperty().get());
    }

    @Test
    void togglingComposesAnAscendingMultiplet() {
        show(SampleRuns.profile(90));

        model.toggle(7);
        model.toggle(0);
        model.toggle(3);
        assertEquals(new Multiplet(0, 3, 7), selection.multiplet());
        assertTrue(model.isSelected(3));

        model.toggle(3);
        assertEquals(new Multiplet(0, 7), selection.multiplet());
        model.toggle(0);
        model.toggle(7);
        assertNull(selection.multiplet());
    }

    @Test
    void constantNeuronsCannotBeChosen() {
        show(SampleRuns.profile(new int[] {0, 1, 2, -1}, COVARIANCE));

        model.toggle(-1);

        assertNull(selection.multiplet());
    }

    @Test
    void aClusterThatIsToggledIsOneOfTheEpochThatIsShown() {
        RunModel run = SampleRuns.upTo(20);
        selection.select(run);
        model.refresh();
        run.accept(SampleRuns.at(21));
        selection.follow();
        assertEquals(21, selection.epoch());

        model.toggle(4);

        assertEquals(20, selection.epoch());
        assertEquals(new Multiplet(4), selection.multiplet());
        assertFalse(selection.followingProperty().get());
    }

    @Test
    void summaryGivesSizeAndTheInformationThatTheSearchFound() {
        Profile profile = SampleRuns.profile(90);
        show(profile);
        OInformation best = profile.result().lowest().orElseThrow();

        selection.selectMultiplet(best.multiplet());

        assertEquals(
                "Multiplet %s: %d of 250 neurons, O = %s\u00a0nats"
                        .formatted(best.multiplet(), profile.synergisticNeurons(), Figures.information(best.value())),
                model.summaryProperty().get());
    }

    @Test
    void warnsOfClustersWithManyEqualSamples() {
        Profile p = SampleRuns.profile(90);
        show(p);
        assertEquals("", model.tiesProperty().get());

        double[] tied = new double[p.clusters()];
        tied[3] = 0.24;
        tied[5] = 0.1;
        tied[7] = 0.5;
        show(new Profile(p.samples(), p.labels(), tied, p.covariance(), p.result(), List.of(), Map.of(), null));
        assertEquals("Many equal samples: c7 50%, c3 24%", model.tiesProperty().get());
    }

    @Test
    void fewerThanThreeClustersHaveNoInformation() {
        show(SampleRuns.profile(new int[] {0, 1, 2, 0}, COVARIANCE));

        selection.selectMultiplet(new Multiplet(0, 1));

        assertEquals(
                "Multiplet {0, 1}: 3 of 4 neurons, O needs 3 clusters",
                model.summaryProperty().get());
    }

    @Test
    void neuronsOfTheMultipletStandOut() {
        show(SampleRuns.profile(90));
        assertTrue(model.groups().stream().allMatch(model::isEmphasised));

        selection.selectMultiplet(new Multiplet(1, 2, 3));

        assertEquals(
                List.of(1, 2, 3),
                model.groups().stream()
                        .filter(model::isEmphasised)
                        .map(NetworkModel.Group::cluster)
                        .toList());
    }

    @Test
    void correlationIsScaledCovariance() {
        show(SampleRuns.profile(new int[] {0, 1, 2}, COVARIANCE));

        assertEquals(0.25, model.correlation(0, 1), 1e-15);
        assertTrue(Double.isNaN(model.correlation(0, -1)));
    }

    @Test
    void saysWhyThereIsNothingToSee() {
        assertEquals("No run is selected.", model.summaryProperty().get());
        show(new Profile(0, new int[] {-1, -1}, new double[0][], SearchResult.EMPTY, "every neuron is constant."));
        assertEquals(
                "Not measured at epoch 5: every neuron is constant.",
                model.summaryProperty().get());
    }

    private void show(Profile profile) {
        RunModel run = SampleRuns.empty();
        run.accept(List.of(new RunEvent.InfoProfile(5, profile)));
        selection.select(run);
        model.refresh();
    }

    private List<String> titles() {
        return model.groups().stream().map(NetworkModel.Group::title).toList();
    }
}
