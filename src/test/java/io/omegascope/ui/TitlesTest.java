package io.omegascope.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.omegascope.info.Multiplet;
import io.omegascope.run.Origin;
import io.omegascope.run.Parameters;
import io.omegascope.run.Preset;
import io.omegascope.run.RetrainMode;
import io.omegascope.run.RunConfig;
import io.omegascope.run.Seeds;
import io.omegascope.run.StartingWeights;
import io.omegascope.run.SubNetwork;
import io.omegascope.task.ModularArithmetic;
import io.omegascope.task.SparseParity;
import java.util.List;
import org.junit.jupiter.api.Test;

class TitlesTest {
    private static final RunConfig PAPER = Preset.WD_2.config(Seeds.all(3));

    @Test
    void namesWhatARunIsAbout() {
        assertEquals("Weight decay 2, seed 3", Titles.of(PAPER));
        assertEquals("Alpha 8, norm held, seed 0", Titles.of(Preset.ALPHA_8.config(Seeds.all(0))));
        assertEquals("Weight decay 2, seeds 3 and 4", Titles.of(PAPER.withSeeds(new Seeds(3, 4, 4))));
        assertEquals(
                "a + b mod 53, weight decay 2, seed 3",
                Titles.of(PAPER.withTask(new ModularArithmetic(ModularArithmetic.Operation.ADDITION, 53, 0.4, 0))));
    }

    @Test
    void anotherTaskStandsFirst() {
        RunConfig parity = Parameters.TASK.set(PAPER, "sparse-parity");
        assertEquals("Parity of 3 of 40 bits, weight decay 2, seed 3", Titles.of(parity));
        RunConfig noisy = parity.withTask(new SparseParity(40, 3, 1000, 1000, 0.1));
        assertEquals("Parity of 3 of 40 bits, weight decay 2, label noise 0.1, seed 3", Titles.of(noisy));
        RunConfig values = Parameters.TASK.set(PAPER, "single-index");
        assertEquals("Single index in 100 dimensions, weight decay 2, seed 3", Titles.of(values));
    }

    @Test
    void namesARetrainingByItsNeurons() {
        SubNetwork part = new SubNetwork(1, new Multiplet(1, 5), 250, new Multiplet(0, 1, 2));
        assertEquals(
                "Isolated, 2 neurons, from epoch 90",
                Titles.of(PAPER.withOrigin(
                        new Origin.Retrained("a", 90, part, RetrainMode.ISOLATED, StartingWeights.SNAPSHOT, 0))));
    }

    @Test
    void tellsEqualRunsApart() {
        RunModel first = new RunModel("a", "Weight decay 2, seed 3", PAPER, null);
        assertEquals("Weight decay 2, seed 3 (2)", Titles.distinct(Titles.of(PAPER), List.of(first)));
    }
}
