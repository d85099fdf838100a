package io.omegascope.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.info.Multiplet;
import io.omegascope.run.Origin;
import io.omegascope.run.Preset;
import io.omegascope.run.RetrainMode;
import io.omegascope.run.Seeds;
import io.omegascope.run.StartingWeights;
import io.omegascope.run.SubNetwork;
import io.omegascope.ui.Ink;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.chart.CurveStyle;
import java.util.List;
import org.junit.jupiter.api.Test;

class FamilyTest {
    private final RunModel parent = new RunModel("p", "Parent", Preset.WD_2.config(Seeds.all(0)), null);
    private final RunModel isolated = child(RetrainMode.ISOLATED, StartingWeights.INITIAL);
    private final RunModel inverse = child(RetrainMode.INVERSE, StartingWeights.SNAPSHOT);
    private final RunModel stranger = new RunModel("s", "Stranger", Preset.WD_0_1.config(Seeds.all(0)), null);
    private final List<RunModel> runs = List.of(stranger, parent, isolated, inverse);

    @Test
    void comparesAParentWithItsChildren() {
        Family family = Family.of(parent, runs);
        assertEquals(parent, family.original());
        assertEquals(List.of(isolated, inverse), family.retrained());
        assertEquals(1500, family.end());
    }

    @Test
    void comparesAChildWithItsParentAndSiblings() {
        Family family = Family.of(isolated, runs);
        assertEquals(parent, family.original());
        assertEquals(List.of(isolated, inverse), family.retrained());
        assertEquals(List.of(isolated, parent, inverse), family.members());
        assertTrue(family.style(isolated).strong(), "the selected one stands out");
        assertFalse(family.style(inverse).strong());
    }

    @Test
    void leavesStrangersAlone() {
        assertEquals(List.of(stranger), Family.of(stranger, runs).members());
    }

    @Test
    void namesModeAndSizeAndWhereTheWeightsCameFrom() {
        Family family = Family.of(parent, runs);
        assertEquals(new CurveStyle(Ink.ISOLATED, "isolated, 3 neurons", false, false), family.style(isolated));
        assertEquals(
                new CurveStyle(Ink.INVERSE, "inverse, 3 neurons, from epoch 75", true, false), family.style(inverse));
    }

    private RunModel child(RetrainMode mode, StartingWeights from) {
        SubNetwork part = new SubNetwork(1, new Multiplet(1, 4, 9), 250, new Multiplet(0, 1, 2));
        Origin origin = new Origin.Retrained(parent.id(), 75, part, mode, from, 0);
        return new RunModel(
                mode.name(), mode.name(), parent.config().orElseThrow().withOrigin(origin), parent);
    }
}
