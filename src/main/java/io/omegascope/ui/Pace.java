package io.omegascope.ui;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;

/// Runs a task at most once in an interval however often it is asked to; the last request is always met.
///
/// A request is met after whatever asked for it, never in the middle: all that one beat of [FxPump] changes is drawn
/// once.
public final class Pace {
    /// A rest ends this much before the next beat, so that the beat does not find it going on.
    private static final Duration EARLY = Duration.millis(20);

    private final long restNanos;
    private final Runnable task;
    private long last;
    private boolean asked;
    private boolean scheduled;
    private boolean held;

    public Pace(Duration interval, Runnable task) {
        this.restNanos = (long) (interval.subtract(EARLY).toMillis() * 1e6);
        this.task = task;
        this.last = System.nanoTime() - restNanos;
    }

    /// Holds the task back while a view is not seen, as in a tab that is not selected; what was asked for meanwhile
    /// is done when it is seen again.
    public void holdUnless(ObservableValue<Boolean> seen) {
        seen.subscribe(visible -> {
            held = !visible;
            if (visible && asked) {
                now();
            }
        });
    }

    /// Runs the task soon, or as soon as the interval since the last time is over.
    public void request() {
        asked = true;
        if (!held && !scheduled) {
            scheduled = true;
            long wait = last + restNanos - System.nanoTime();
            if (wait <= 0) {
                Platform.runLater(this::meet);
            } else {
                CompletableFuture.delayedExecutor(wait, TimeUnit.NANOSECONDS, Platform::runLater)
                        .execute(this::meet);
            }
        }
    }

    private void meet() {
        scheduled = false;
        if (asked && !held) {
            now();
        }
    }

    /// Runs the task without waiting.
    public void now() {
        asked = false;
        last = System.nanoTime();
        task.run();
    }
}
