package io.omegascope.ui;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/// The beat of the window: lets the workbench take in what its runs have done, at most ten times a second, and less
/// often where drawing would take too much of the processors from the training.
///
/// It does not use an animation: while one runs, there are sixty pulses a second even if nothing changes.
final class FxPump {
    private final Runnable pump;
    private final Beat beat = new Beat(Runtime.getRuntime().availableProcessors());
    private final DrawingTime drawing = new DrawingTime();
    private boolean going;

    FxPump(Runnable pump) {
        this.pump = pump;
    }

    /// To be called on the FX thread, as [#stop].
    void start() {
        going = true;
        later(Beat.SHORTEST_NANOS);
    }

    void stop() {
        going = false;
    }

    private void go() {
        if (going) {
            pump.run();
            later(beat.next(drawing.nanos()));
        }
    }

    private void later(long nanos) {
        CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS, Platform::runLater)
                .execute(this::go);
    }
}
