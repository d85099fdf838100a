package io.omegascope.ui;

import javafx.animation.AnimationTimer;

/// The only animation timer of the program. Once a pulse, and at most every 50 ms, it lets the workbench take in what
/// its runs have done.
final class FxPump extends AnimationTimer {
    private static final long PERIOD_NANOS = 50_000_000;

    private final Runnable pump;
    private long last;

    FxPump(Runnable pump) {
        this.pump = pump;
    }

    @Override
    public void handle(long now) {
        if (now - last >= PERIOD_NANOS) {
            last = now;
            pump.run();
        }
    }
}
