package io.omegascope.experiment.prediction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.omegascope.run.NullModel;
import io.omegascope.run.OptimizerConfig;
import io.omegascope.run.Preset;
import io.omegascope.run.RunConfig;
import io.omegascope.run.Schedule;
import io.omegascope.run.Seeds;
import io.omegascope.store.RunReader;
import io.omegascope.task.ModularArithmetic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScopeTest {
    private static final RunConfig WD_2 = Preset.WD_2.config(Seeds.all(0));
    private static final Scope SCOPE = Scope.of(List.of(
            WD_2,
            Preset.WD_10.config(Seeds.all(1)),
            Preset.ALPHA_1.config(Seeds.all(0)),
            Preset.ALPHA_8.config(Seeds.all(0))));

    @Test
    void everythingBetweenTheConditionsIsInIt() {
        assertEquals(Optional.empty(), SCOPE.lies(Preset.ALPHA_8.config(Seeds.all(7))));
        RunConfig between = WD_2.withOptimizer(OptimizerConfig.paper(0.03, 5, false))
                .withSchedule(new Schedule(9000, 60, 20))
                .withMeasurement(WD_2.measurement().withNull(NullModel.NONE, 1));
        assertEquals(Optional.empty(), SCOPE.lies(between), "length, density and nulls do not matter");
    }

    @Test
    void whatIsOutsideIsNamed() {
        assertEquals(
                Optional.of("Weight decay is 50; the study has 2 to 10."),
                SCOPE.lies(Preset.WD_50.config(Seeds.all(0))));
        assertEquals(
                Optional.of("Alpha is 50; the study has 1 to 8."), SCOPE.lies(Preset.ALPHA_50.config(Seeds.all(0))));
        assertEquals(
                Optional.of("Modulus is 23; the study has 97."),
                SCOPE.lies(WD_2.withTask(new ModularArithmetic(ModularArithmetic.Operation.ADDITION, 23, 0.4, 0))));
        RunConfig held = WD_2.withOptimizer(OptimizerConfig.paper(0.03, 2, true));
        assertEquals(
                Optional.of("The study has no runs with this combination of zero-last-layer, hold-norm."),
                SCOPE.lies(held));
        RunConfig changed = WD_2.withOptimizer(WD_2.optimizer().changed(new OptimizerConfig.Change(3, 0.03, 1)));
        assertEquals(
                Optional.of("Rates were changed while it trained; the study has constant ones."), SCOPE.lies(changed));
    }

    @Test
    void aPartOfANetworkIsOutside() throws IOException {
        RunConfig part =
                RunReader.read(Path.of("sample-runs", "wd-2.0-isolated")).config();
        assertEquals(Optional.of("A part of a network is trained here; the study has whole ones."), SCOPE.lies(part));
    }
}
