package io.omegascope.ui;

import io.omegascope.run.RunState;
import io.omegascope.run.TrainingRun;
import javafx.concurrent.Service;
import javafx.concurrent.Task;

/// Carries the lifecycle of one training run on a background thread. The data go another way, see [FxPump].
final class RunService extends Service<RunState> {
    private final TrainingRun training;

    RunService(TrainingRun training) {
        this.training = training;
        setExecutor(task ->
                Thread.ofPlatform().daemon().name("trainer " + training.id()).start(task));
    }

    @Override
    protected Task<RunState> createTask() {
        return new Task<>() {
            @Override
            protected RunState call() {
                return training.train();
            }
        };
    }
}
