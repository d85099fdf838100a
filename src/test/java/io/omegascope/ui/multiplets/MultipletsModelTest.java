package io.omegascope.ui.multiplets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.info.Multiplet;
import io.omegascope.info.SearchResult;
import io.omegascope.run.Profile;
import io.omegascope.run.RunEvent;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.SampleRuns;
import io.omegascope.ui.Selection;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MultipletsModelTest {
    private final Selection selection = new Selection();
    private final MultipletsModel model = new MultipletsModel(selection, Runnable::run, Runnable::run);
    private final RunModel run = SampleRuns.upTo(60);

    @BeforeEach
    void selectEpoch40() {
        selection.select(run);
        selection.selectEpoch(40);
        model.refresh();
    }

    @Test
    void listsEveryMultipletMostSynergisticFirst() {
        assertEquals(968, model.rows().size());
        assertSame(model.rows(), model.rows(), "A listener lives as long as the list that it listens to.");
        assertEquals("968 at epoch 40", model.statusProperty().get());
        assertEquals(
                model.rows(),
                model.rows().stream()
                        .sorted(Comparator.comparingDouble(MultipletRow::value))
                        .toList());
        Profile profile = shown();
        MultipletRow first = model.rows().getFirst();
        assertEquals(profile.result().lowest().orElseThrow().multiplet(), first.clusters());
        assertEquals(-profile.synergy(), first.value(), 1e-12);
        assertEquals(profile.neurons(first.clusters()).order(), first.neurons());
    }

    @Test
    void filtersByOrderAndToExtremes() {
        model.orderFilterProperty().set(5);
        assertEquals(252, model.rows().size());
        assertTrue(model.rows().stream().allMatch(row -> row.order() == 5));

        model.extremesOnlyProperty().set(true);
        var extremes = shown().result().ofOrder(5).orElseThrow();
        assertEquals(
                List.of(extremes.min().multiplet(), extremes.max().multiplet()),
                model.rows().stream().map(MultipletRow::clusters).toList());

        model.orderFilterProperty().set(MultipletsModel.ALL_ORDERS);
        assertEquals(15, model.rows().size());
    }

    @Test
    void bestOfAnOrderIsOneCommandAway() {
        var extremes = shown().result().ofOrder(4).orElseThrow();

        model.selectBest(4, true);
        assertEquals(extremes.min().multiplet(), selection.multiplet());
        model.selectBest(4, false);
        assertEquals(extremes.max().multiplet(), selection.multiplet());
        assertEquals(40, selection.epoch());
    }

    @Test
    void aMultipletSelectedElsewhereIsFoundAndComesOutOfTheFilter() {
        model.orderFilterProperty().set(5);
        model.extremesOnlyProperty().set(true);

        selection.selectMultiplet(new Multiplet(0, 3, 7));

        MultipletRow row = Objects.requireNonNull(model.selectedProperty().get());
        assertEquals(new Multiplet(0, 3, 7), row.clusters());
        assertTrue(model.rows().contains(row));
    }

    @Test
    void aMultipletWithoutARowLeavesTheFilterAlone() {
        model.orderFilterProperty().set(5);

        selection.selectMultiplet(new Multiplet(0, 3));

        assertNull(model.selectedProperty().get());
        assertEquals(5, model.orderFilterProperty().get());
    }

    @Test
    void theWholeNetworkIsSaidToBeThat() {
        selection.selectMultiplet(new Multiplet(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
        assertTrue(model.wholeProperty().get());
        assertEquals(5, model.lowerOrder());

        model.selectBest(model.lowerOrder(), true);
        assertFalse(model.wholeProperty().get());
    }

    @Test
    void aRowBelongsToTheEpochThatIsShown() {
        MultipletRow row = model.rows().get(3);
        selection.followingProperty().set(true);
        assertEquals(60, selection.epoch());

        model.select(row);

        assertEquals(40, selection.epoch());
        assertEquals(row.clusters(), selection.multiplet());
        assertEquals(row, model.selectedProperty().get());
    }

    @Test
    void anotherEpochHasOtherRowsAndTheSameClusters() {
        model.select(model.rows().get(400));
        Multiplet names = Objects.requireNonNull(model.selectedProperty().get()).names();
        List<MultipletRow> before = List.copyOf(model.rows());

        selection.selectEpoch(50);
        model.refresh();

        assertEquals(
                names, Objects.requireNonNull(model.selectedProperty().get()).names());
        assertFalse(before.equals(model.rows()));
        assertEquals("968 at epoch 50", model.statusProperty().get());
    }

    @Test
    void theLastRequestWins() {
        Queue<Runnable> work = new ArrayDeque<>();
        MultipletsModel slow = new MultipletsModel(selection, work::add, Runnable::run);
        selection.selectEpoch(41);
        slow.refresh();

        List.copyOf(work).reversed().forEach(Runnable::run);

        assertEquals("968 at epoch 41", slow.statusProperty().get());
    }

    @Test
    void fewerClustersMeanFewerOrders() {
        model.orderFilterProperty().set(9);
        run.accept(List.of(new RunEvent.InfoProfile(61, SampleRuns.large(40, 4, 1))));
        selection.selectEpoch(61);
        model.refresh();

        assertEquals(List.of(3, 4), model.orders());
        assertEquals(4, model.bestOrderProperty().get());
        assertEquals(MultipletsModel.ALL_ORDERS, model.orderFilterProperty().get());
        assertEquals(5, model.rows().size());

        selection.selectMultiplet(new Multiplet(0, 1, 2, 3));
        assertTrue(model.wholeProperty().get(), "all but the constant neuron");
        assertEquals(3, model.lowerOrder());
    }

    @Test
    void saysWhyThereAreNoRows() {
        assertEquals("", model.missingProperty().get());
        String reason = "2 neurons are not constant; 3 are needed.";
        run.accept(List.of(new RunEvent.InfoProfile(
                61, new Profile(9409, new int[] {-1, 0, 1}, new double[0][], SearchResult.EMPTY, reason))));
        selection.selectEpoch(61);
        model.refresh();

        assertTrue(model.rows().isEmpty());
        assertEquals(
                "Not measured at epoch 61: " + reason, model.missingProperty().get());

        selection.select(SampleRuns.empty());
        model.refresh();
        assertEquals(
                "Waiting for the first measurement.", model.missingProperty().get());
    }

    private Profile shown() {
        Profile profile = selection.profile();
        assertNotNull(profile);
        return profile;
    }
}
