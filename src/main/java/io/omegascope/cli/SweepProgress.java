package io.omegascope.cli;

import io.omegascope.experiment.Sweep;
import io.omegascope.experiment.SweepPace;
import io.omegascope.experiment.SweepRow;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/// Follows a sweep on standard error: a bar with the time left if somebody is looking, else a line for each run that
/// has ended, as the log of a cluster shows it.
final class SweepProgress implements AutoCloseable {
    private static final int PERIOD_MILLIS = 500;
    private static final int STEPS = 1000;

    private final Sweep sweep;
    private final PrintWriter err;
    private final boolean seen = Terminal.showsStandardError();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread follower =
            Thread.ofPlatform().daemon().name("omegascope-progress").unstarted(this::follow);

    SweepProgress(Sweep sweep, PrintWriter err) {
        this.sweep = sweep;
        this.err = err;
        if (seen) {
            follower.start();
        }
    }

    void ended(SweepRow row) {
        if (!seen) {
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

    private void follow() {
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("Sweep")
                .setInitialMax(STEPS)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(PERIOD_MILLIS)
                .continuousUpdate()
                .hideEta()
                .build()) {
            do {
                show(bar);
            } while (!closed.await(PERIOD_MILLIS, TimeUnit.MILLISECONDS));
            show(bar);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void show(ProgressBar bar) {
        SweepPace.Moment now = sweep.pace().now();
        bar.stepTo(Math.round(now.share() * STEPS));
        bar.setExtraMessage("%d of %d runs%s%s"
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
        closed.countDown();
        try {
            follower.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
