package io.omegascope.cli;

import io.omegascope.experiment.paper.Remeasuring;
import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// Follows measurements of runs on standard error: a bar with the time left if somebody is looking, else one line.
final class RemeasuringProgress implements AutoCloseable {
    private static final int PERIOD_MILLIS = 500;

    private final @Nullable FollowedBar bar;

    RemeasuringProgress(Remeasuring remeasuring, PrintWriter err) {
        bar = Terminal.showsStandardError()
                ? new FollowedBar(
                        new ProgressBarBuilder()
                                .setTaskName("Measurements")
                                .setInitialMax(remeasuring.jobs())
                                .setStyle(ProgressBarStyle.ASCII),
                        PERIOD_MILLIS,
                        shown -> follow(shown, remeasuring))
                : null;
        if (bar == null) {
            err.println("Measuring: %d other measurements of runs".formatted(remeasuring.jobs()));
            err.flush();
        }
    }

    private static void follow(ProgressBar shown, Remeasuring remeasuring) {
        shown.stepTo(remeasuring.ended());
    }

    /// Returns when the last state is shown.
    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
