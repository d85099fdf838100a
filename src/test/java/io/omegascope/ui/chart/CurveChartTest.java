package io.omegascope.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.ui.Ink;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class CurveChartTest {
    @Test
    void saysWhenAWriteWouldWaitForEver(FxRobot robot) {
        robot.interact(() -> {
            CurveChart chart = new CurveChart(
                    "Test", new SimpleObjectProperty<>(EpochRange.whole(10, true)), v -> Double.toString(v));
            Curve curve = chart.add(CurveStyle.of(Ink.TEST, "test"));
            assertFalse(chart.isBusy());
            curve.data().lock().readLock();
            assertTrue(chart.isBusy());
            curve.data().lock().readUnLock();
            assertFalse(chart.isBusy());
        });
    }

    @Test
    void readsTheLastPointUpToAnEpoch() {
        Curve curve = new Curve(CurveStyle.of(Ink.TEST, "test"));
        curve.show(new double[] {0, 10, 20}, new double[] {1, 2, 3});
        assertEquals(1, curve.valueAt(9.9));
        assertEquals(2, curve.valueAt(10));
        assertEquals(3, curve.valueAt(20));
        assertTrue(Double.isNaN(curve.valueAt(21)), "nothing is known beyond the end");
        assertTrue(Double.isNaN(curve.valueAt(-1)));
    }
}
