package io.omegascope.ui;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Runs a task at most once in an interval however often it is asked to; the last request is always met.
public final class Pace {
    private final PauseTransition rest;
    private final Runnable task;
    private boolean asked;

    public Pace(Duration interval, Runnable task) {
        this.rest = new PauseTransition(interval);
        this.task = task;
        rest.setOnFinished(_ -> {
            if (asked) {
                now();
            }
        });
    }

    /// Runs the task now, or as soon as the interval since the last time is over.
    public void request() {
        if (rest.getStatus() == Animation.Status.RUNNING) {
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
