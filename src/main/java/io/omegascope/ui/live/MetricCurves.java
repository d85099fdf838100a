package io.omegascope.ui.live;

import io.omegascope.run.RunEvent.EpochMetrics;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.chart.Points;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The curves of one run's metrics. They grow with the run: a long one is not read anew for every picture.
final class MetricCurves {
    private final Points trainAccuracy = new Points();
    private final Points testAccuracy = new Points();
    private final Points trainLoss = new Points();
    private final Points testLoss = new Points();
    private Scale scale = new Scale(0, 1);
    private int taken;
    private @Nullable EpochMetrics last;

    /// Takes in what is new, or everything where the run went back or the loss has another scale.
    MetricCurves of(RunModel run, Scale lossScale) {
        List<EpochMetrics> metrics = run.metrics();
        boolean goesOn =
                taken <= metrics.size() && (taken == 0 || metrics.get(taken - 1).equals(last));
        if (!goesOn || !scale.equals(lossScale)) {
            clear();
            scale = lossScale;
        }
        for (; taken < metrics.size(); taken++) {
            last = metrics.get(taken);
            take(last);
        }
        return this;
    }

    Points trainAccuracy() {
        return trainAccuracy;
    }

    Points testAccuracy() {
        return testAccuracy;
    }

    /// As a logarithmic axis can show it: a gap where it is not positive; the test loss likewise.
    Points trainLoss() {
        return trainLoss;
    }

    Points testLoss() {
        return testLoss;
    }

    private void take(EpochMetrics m) {
        trainAccuracy.add(m.epoch(), m.trainAccuracy());
        testAccuracy.add(m.epoch(), m.testAccuracy());
        trainLoss.add(m.epoch(), scaled(m.trainLoss()));
        testLoss.add(m.epoch(), scaled(m.testLoss()));
    }

    private double scaled(double loss) {
        return loss > 0 ? scale.of(loss) : Double.NaN;
    }

    private void clear() {
        List.of(trainAccuracy, testAccuracy, trainLoss, testLoss).forEach(Points::clear);
        taken = 0;
        last = null;
    }
}
