package io.omegascope.ui;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;

/// Runs a task at most once in an interval however often it is asked to; the last request is always met.
public final class Pace {
    private final PauseTransition rest;
    private final Runnable task;
    private boolean asked;
    private boolean held;

    public Pace(Duration interval, Runnable task) {
        this.rest = new PauseTransition(interval);
        this.task = task;
        rest.setOnFinished(_ -> {
            if (asked && !held) {
                now();
            }
        });
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

    /// Runs the task now, or as soon as the interval since the last time is over.
    public void request() {
        if (held || rest.getStatus() == Animation.Status.RUNNING) {
            asked = true;
        } else {
            now();
        }
    }

    /// Runs the task without waiting.
    public void now() {
        asked = false;
        rest.playFromStart();
        task.run();
    }
}
