package io.omegascope.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/// A progress bar that a thread of its own keeps up to date until it is closed.
final class FollowedBar implements AutoCloseable {
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread follower;

    /// @param show brings the bar up to date, once in a period
    FollowedBar(ProgressBarBuilder form, int periodMillis, Consumer<ProgressBar> show) {
        follower =
                Thread.ofPlatform().daemon().name("omegascope-progress").start(() -> follow(form, periodMillis, show));
    }

    private void follow(ProgressBarBuilder form, int periodMillis, Consumer<ProgressBar> show) {
        try (ProgressBar bar = form.setUpdateIntervalMillis(periodMillis)
                .continuousUpdate()
                .hideEta()
                .build()) {
            do {
                show.accept(bar);
            } while (!closed.await(periodMillis, TimeUnit.MILLISECONDS));
            show.accept(bar);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
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
