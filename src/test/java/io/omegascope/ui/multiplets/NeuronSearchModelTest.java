package io.omegascope.ui.multiplets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.cluster.Activations;
import io.omegascope.info.Multiplet;
import io.omegascope.info.SearchMethod;
import io.omegascope.ui.ActivationSource;
import io.omegascope.ui.SampleRuns;
import io.omegascope.ui.Selection;
import io.omegascope.ui.multiplets.NeuronSearchModel.Row;
import io.omegascope.ui.multiplets.NeuronSearchModel.Wish;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NeuronSearchModelTest {
    private static final Wish TRIPLETS = new Wish(SearchMethod.GREEDY, 3, 4, 0);

    private final Selection selection = new Selection();

    @BeforeEach
    void selectEpoch90() {
        selection.select(SampleRuns.finished());
        selection.selectEpoch(90);
    }

    @Test
    void findsNeuronsAndSelectsThem() {
        NeuronSearchModel model = model(_ -> () -> Activations.of(activations()), Runnable::run);
        selection.selectMultiplet(new Multiplet(1, 2, 3));

        model.search(TRIPLETS);

        assertFalse(model.searchingProperty().get());
        Row best = model.rows().getFirst();
        assertTrue(best.value() < -0.1, () -> "synergy of the sum: " + best);
        assertTrue(best.neurons().contains(2)
                && best.neurons().contains(5)
                && best.neurons().contains(9));
        assertFalse(model.rows().stream().anyMatch(r -> r.neurons().contains(0)), "neuron 0 is constant");

        model.select(best);
        assertEquals(best.neurons(), selection.neurons());
        assertNull(selection.multiplet());
        selection.selectEpoch(91);
        assertEquals(best.neurons(), selection.neurons(), "neurons stay what they are");
        selection.selectMultiplet(null);
        assertNull(selection.neurons());
    }

    @Test
    void saysWhyThereIsNothingToSearch() {
        NeuronSearchModel model = model(SampleRuns.NO_ACTIVATIONS, Runnable::run);
        model.search(TRIPLETS);
        assertEquals("No weights are kept for epoch 90.", model.statusProperty().get());
        assertTrue(model.rows().isEmpty());
        assertFalse(model.searchingProperty().get());
    }

    @Test
    void whatWasStoppedShowsNothing() {
        Queue<Runnable> work = new ArrayDeque<>();
        NeuronSearchModel model = model(_ -> () -> Activations.of(activations()), work::add);
        model.search(TRIPLETS);
        assertTrue(model.searchingProperty().get());
        model.stop();
        work.remove().run();
        assertTrue(model.rows().isEmpty());
        assertFalse(model.searchingProperty().get());
    }

    private NeuronSearchModel model(ActivationSource source, Executor worker) {
        return new NeuronSearchModel(selection, _ -> source, worker, Runnable::run);
    }

    /// Neuron 9 is the sum of 2 and 5 with noise, 0 does nothing.
    private static double[][] activations() {
        Random random = new Random(3);
        double[][] columns = new double[12][500];
        for (int s = 0; s < 500; s++) {
            for (int n = 1; n < columns.length; n++) {
                columns[n][s] = random.nextGaussian();
            }
            columns[9][s] = columns[2][s] + columns[5][s] + 0.7 * random.nextGaussian();
        }
        return columns;
    }
}
