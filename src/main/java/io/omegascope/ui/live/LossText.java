package io.omegascope.ui.live;

import io.omegascope.net.Loss;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.Unit;

/// What the loss of a run is measured in: only cross-entropy is information.
final class LossText {
    private LossText() {}

    static String of(RunModel run, Unit unit) {
        return isInformation(run) ? "cross-entropy, " + unit.word() : "mean squared error";
    }

    static Scale scale(RunModel run, Unit unit) {
        return isInformation(run) ? Scale.of(unit) : new Scale(0, 1);
    }

    private static boolean isInformation(RunModel run) {
        return run.config().map(c -> c.optimizer().loss() == Loss.CROSS_ENTROPY).orElse(true);
    }
}
