package io.omegascope.cli;

import io.omegascope.experiment.Sweep;
import io.omegascope.experiment.SweepPace;
import io.omegascope.experiment.SweepRow;
import java.io.PrintWriter;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// Follows a sweep on standard error: a bar with the time left if somebody is looking, else a line for each run that
/// has ended, as the log of a cluster shows it.
final class SweepProgress implements AutoCloseable {
    private static final int PERIOD_MILLIS = 500;
    private static final int STEPS = 1000;

    private final Sweep sweep;
    private final PrintWriter err;
    private final @Nullable FollowedBar bar;

    /// @param what trains, in front of the bar
    SweepProgress(String what, Sweep sweep, PrintWriter err) {
        this.sweep = sweep;
        this.err = err;
        bar = Terminal.showsStandardError()
                ? new FollowedBar(
                        new ProgressBarBuilder()
                                .setTaskName(what)
                                .setInitialMax(STEPS)
                                .setStyle(ProgressBarStyle.ASCII),
                        PERIOD_MILLIS,
                        this::show)
                : null;
    }

    void ended(SweepRow row) {
        if (bar == null) {
            SweepPace.Moment now = sweep.pace().now();
            err.println("%d of %d: %s%s"
                    .formatted(
                            now.ended(),
                            now.points(),
                            SweepText.line(row),
                            now.left().map(d -> ", " + left(d)).orElse("")));
            err.flush();
        }
    }

    private void show(ProgressBar shown) {
        SweepPace.Moment now = sweep.pace().now();
        shown.stepTo(Math.round(now.share() * STEPS));
        shown.setExtraMessage("%d of %d runs%s%s"
                .formatted(
                        now.ended(),
                        now.points(),
                        now.failed() > 0 ? ", %d failed".formatted(now.failed()) : "",
                        now.left().map(d -> ", " + left(d)).orElse("")));
    }

    private static String left(Duration time) {
        return "%d:%02d:%02d left".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }

    /// Returns when the last state is shown.
    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
