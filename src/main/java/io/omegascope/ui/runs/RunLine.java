package io.omegascope.ui.runs;

import io.omegascope.run.RunEvent.EpochMetrics;
import io.omegascope.run.RunState;
import io.omegascope.ui.RunModel;
import java.util.List;
import java.util.Locale;

/// What a row says about a run.
///
/// @param depth    0 for a fresh run, 1 for its retrainings
/// @param progress `412 of 1500 epochs`, or `1500 epochs` at the end
/// @param accuracy `test 0.981`, the newest there is; empty before the first metrics
/// @param details  state with its cause, and the last metrics, a line each
public record RunLine(int depth, String progress, String accuracy, String details) {
    /// @param epoch  updates made so far
    /// @param queued whether the run waits for other retrainings to end
    public static RunLine of(RunModel run, int epoch, boolean queued) {
        int depth = 0;
        for (RunModel above = run.parent(); above != null; above = above.parent()) {
            depth++;
        }
        return new RunLine(depth, progress(run, epoch, queued), accuracy(run), details(run, epoch, queued));
    }

    private static String progress(RunModel run, int epoch, boolean queued) {
        if (!run.isTrained()) {
            int steps = run.subject().last() + 1;
            return "%d of %d step%s measured".formatted(run.profiles().size(), steps, steps == 1 ? "" : "s");
        }
        int epochs = run.goal();
        if (run.state() instanceof RunState.Ready) {
            return queued ? "waiting" : "starting";
        }
        return epoch == epochs ? "%,d epochs".formatted(epochs) : "%,d of %,d epochs".formatted(epoch, epochs);
    }

    private static String accuracy(RunModel run) {
        List<EpochMetrics> metrics = run.metrics();
        return metrics.isEmpty() ? "" : "test " + three(metrics.getLast().testAccuracy());
    }

    private static String details(RunModel run, int epoch, boolean queued) {
        String state = run.state() instanceof RunState.Failed failed ? "Failed: " + failed.cause() : run.stateWord();
        String lines = run.title() + "\n" + state + ", " + progress(run, epoch, queued);
        if (run.metrics().isEmpty()) {
            return lines;
        }
        EpochMetrics last = run.metrics().getLast();
        return lines
                + "\nAccuracy at epoch %,d: train %s, test %s"
                        .formatted(last.epoch(), three(last.trainAccuracy()), three(last.testAccuracy()));
    }

    private static String three(double accuracy) {
        return String.format(Locale.ROOT, "%.3f", accuracy);
    }
}
