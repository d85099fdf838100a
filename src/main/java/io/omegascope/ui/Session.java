package io.omegascope.ui;

import io.omegascope.run.RunEvent;
import io.omegascope.run.RunState;
import io.omegascope.run.TrainingRun;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.concurrent.Worker;

/// A run of this sitting that trains here: the model that views see, and the training behind it.
final class Session {
    private final RunModel model;
    private final Activity activity;
    private final TrainingRun training;
    private final RunService service;

    Session(RunModel model, Activity activity, TrainingRun training, Consumer<Session> whenEnded) {
        this.model = model;
        this.activity = activity;
        this.training = training;
        service = new RunService(training);
        service.setOnSucceeded(_ -> whenEnded.accept(this));
        service.setOnFailed(_ -> {
            model.accept(List.of(new RunEvent.StateChanged(
                    new RunState.Failed(Sentences.of(service.getException())), training.epoch())));
            whenEnded.accept(this);
        });
    }

    RunModel model() {
        return model;
    }

    TrainingRun training() {
        return training;
    }

    boolean isWaiting() {
        return service.getState() == Worker.State.READY;
    }

    void begin() {
        service.start();
    }

    /// Waits until the training has ended, but not longer than `patience`.
    void awaitEnd(Duration patience) {
        if (!isWaiting()) {
            service.awaitEnd(patience);
        }
    }

    /// Passes on what happened since the last time.
    void pump() {
        model.accept(training.drain());
        boolean ended = model.state().isEnded();
        activity.update(
                training.epoch(),
                ended ? 0 : training.epochsPerSecond(),
                ended ? null : training.timeLeft().orElse(null),
                training.waitingMeasurements());
    }
}
