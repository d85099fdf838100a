package io.omegascope.ui.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.run.OptimizerConfig;
import io.omegascope.run.Preset;
import io.omegascope.run.RunEvent;
import io.omegascope.run.Seeds;
import io.omegascope.ui.RunModel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RatesModelTest {
    private final RunModel run = new RunModel("r", "R", Preset.WD_2.config(Seeds.all(0)), null);
    private final RatesModel model = new RatesModel();

    @Test
    void startsFromWhatTheRunTrainsWith() {
        model.fill(run, 7);
        assertEquals("0.03", model.learningRateProperty().get());
        assertEquals("2", model.weightDecayProperty().get());

        OptimizerConfig.Change change = new OptimizerConfig.Change(20, 0.01, 0.5);
        run.accept(List.of(new RunEvent.RatesChanged(change)));
        assertEquals(List.of(change), run.changes());
        model.fill(run, 19);
        assertEquals("0.03", model.learningRateProperty().get());
        model.fill(run, 20);
        assertEquals("0.01", model.learningRateProperty().get());
        assertEquals("0.5", model.weightDecayProperty().get());
    }

    @Test
    void handsOnNumbersAndSaysWhatIsWrong() {
        List<List<Double>> taken = new ArrayList<>();
        model.fill(run, 0);
        model.learningRateProperty().set(" 1e-3 ");
        assertTrue(model.apply((rate, decay) -> taken.add(List.of(rate, decay))));
        assertEquals(List.of(List.of(1e-3, 2.0)), taken);

        model.weightDecayProperty().set("much");
        assertFalse(model.apply((_, _) -> taken.clear()));
        assertEquals(
                "Weight decay is 'much'; allowed is a number.",
                model.problemProperty().get());
        assertFalse(taken.isEmpty());

        model.weightDecayProperty().set("0");
        assertFalse(model.apply((rate, decay) -> new OptimizerConfig.Change(0, 50, decay)));
        assertEquals(
                "Learning rate is 50; allowed is 1e-7 to 10.",
                model.problemProperty().get());
    }
}
