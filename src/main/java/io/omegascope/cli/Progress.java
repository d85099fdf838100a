package io.omegascope.cli;

import io.omegascope.run.TrainingRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/// Follows a run on the terminal, on standard error: epoch, speed, time left, measurements waiting.
public final class Progress implements AutoCloseable {
    private static final int PERIOD_MILLIS = 250;

    private final TrainingRun run;
    private final FollowedBar bar;

    Progress(TrainingRun run) {
        this.run = run;
        this.bar = new FollowedBar(
                new ProgressBarBuilder()
                        .setTaskName("Epoch")
                        .setInitialMax(run.config().schedule().epochs())
                        .setStyle(blocks() ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII),
                PERIOD_MILLIS,
                this::show);
    }

    /// Follows a run if somebody is looking.
    ///
    /// @return ends it
    public static Runnable watch(TrainingRun run) {
        return Terminal.showsStandardError() ? new Progress(run)::close : () -> {};
    }

    private static boolean blocks() {
        return System.err.charset().newEncoder().canEncode('█');
    }

    private void show(ProgressBar shown) {
        shown.stepTo(run.epoch());
        shown.setExtraMessage(message());
    }

    private String message() {
        List<String> parts = new ArrayList<>();
        if (run.epochsPerSecond() > 0) {
            parts.add(String.format(Locale.ROOT, "%.0f epochs/s", run.epochsPerSecond()));
            run.timeLeft().map(Progress::left).ifPresent(parts::add);
        }
        if (run.waitingMeasurements() > 0) {
            parts.add(run.waitingMeasurements() + " to measure");
        }
        return String.join(", ", parts);
    }

    private static String left(Duration time) {
        return "%d:%02d left".formatted(time.toMinutes(), time.toSecondsPart());
    }

    @Override
    public void close() {
        bar.close();
    }
}
