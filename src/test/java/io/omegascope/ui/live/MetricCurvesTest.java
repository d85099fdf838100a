package io.omegascope.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.run.RunEvent;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.SampleRuns;
import io.omegascope.ui.Unit;
import io.omegascope.ui.chart.Points;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MetricCurvesTest {
    private final RunModel run = SampleRuns.empty();
    private final MetricCurves curves = new MetricCurves();

    @Test
    void growsWithTheRun() {
        assertEquals(0, taken(1).testLoss().size());
        add(0, 5, 0.25);
        Points loss = taken(1).testLoss();
        assertEquals(5, loss.size());
        add(5, 9, 0.5);
        assertEquals(0.5, last(taken(1).testLoss()));
        assertEquals(9, loss.size(), "the same points, grown");
        assertEquals(0.125, last(curves.trainAccuracy()));
        assertEquals(0.0625, last(curves.testAccuracy()));
    }

    @Test
    void beginsAnewWhereTheRunWentBackAndCameJustAsFar() {
        add(0, 5, 0.25);
        taken(1);
        SampleRuns.rewind(run, 2);
        add(3, 5, 0.5);
        assertEquals(0.5, last(taken(1).testLoss()));
        assertEquals(0.25, curves.testLoss().value(2));
        SampleRuns.rewind(run, 1);
        assertEquals(2, taken(1).testLoss().size());
        SampleRuns.rewind(run, -1);
        assertEquals(0, taken(1).testLoss().size());
    }

    @Test
    void takesTheLossInTheUnitThatIsAskedForAndLeavesAGapAtZero() {
        add(0, 2, 0.25);
        add(2, 3, 0);
        Points loss = taken(Unit.BITS.perNat()).testLoss();
        assertEquals(0.25 * Unit.BITS.perNat(), loss.value(1));
        assertTrue(Double.isNaN(last(loss)), "a loss of zero has no place on a logarithmic axis");
        assertEquals(0.25, taken(1).testLoss().value(1));
        assertEquals(0.125, curves.trainAccuracy().value(1), "accuracy has no unit");
    }

    private MetricCurves taken(double perNat) {
        return curves.of(run, new Scale(0, perNat));
    }

    private void add(int from, int to, double loss) {
        run.accept(IntStream.range(from, to)
                .<RunEvent>mapToObj(e -> new RunEvent.EpochMetrics(e, loss, loss, 0.125, 0.0625, 20, 0))
                .toList());
    }

    private static double last(Points points) {
        return points.value(points.size() - 1);
    }
}
