package io.omegascope.ui;

import java.util.function.BooleanSupplier;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Draws a view again at most ten times a second, however often its run tells of something new. All views share the
/// same beat, so that they draw in the same pulse. Only for the FX thread.
public final class Cadence {
    private static final long BEAT_NANOS = 100_000_000;

    private final BooleanSupplier refresh;
    private final PauseTransition later = new PauseTransition();
    private long lastBeat;

    /// @param refresh draws again and says whether it could; if not, it is asked again in the next pulse
    public Cadence(BooleanSupplier refresh) {
        this.refresh = refresh;
        later.setOnFinished(_ -> now());
    }

    /// Draws at the next beat, at once if there was none since the last drawing.
    public void request() {
        if (System.nanoTime() / BEAT_NANOS != lastBeat) {
            now();
        } else if (later.getStatus() != PauseTransition.Status.RUNNING) {
            playAfter(BEAT_NANOS - System.nanoTime() % BEAT_NANOS);
        }
    }

    /// Draws without waiting.
    public void now() {
        later.stop();
        lastBeat = System.nanoTime() / BEAT_NANOS;
        if (!refresh.getAsBoolean()) {
            playAfter(1_000_000);
        }
    }

    private void playAfter(long nanos) {
        later.setDuration(Duration.millis(nanos / 1e6));
        later.playFromStart();
    }
}
