package io.omegascope.ui;

import io.omegascope.run.RunState;
import io.omegascope.run.TrainingRun;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.concurrent.Service;
import javafx.concurrent.Task;

/// Carries the lifecycle of one training run on a background thread. The data go another way, see [FxPump].
final class RunService extends Service<RunState> {
    private final TrainingRun training;
    private final CountDownLatch ended = new CountDownLatch(1);

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
                try {
                    return training.train();
                } finally {
                    ended.countDown();
                }
            }
        };
    }

    /// For a thread that must not return before the run has been written to its end.
    void awaitEnd(Duration patience) {
        try {
            ended.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
