package io.omegascope.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// One run while it happens. `train` blocks on the calling thread; everything else may be called from any thread.
public final class TrainingRun {
    private final RunConfig config;
    private final RunJournal journal;

    public TrainingRun(RunConfig config, RunJournal journal) {
        this.config = config;
        this.journal = journal;
    }

    public RunConfig config() {
        return config;
    }

    public String id() {
        return journal.id();
    }

    /// Trains to the last epoch, waits for the measurements, and returns the state in which the run ended.
    public RunState train() {
        return new RunState.Ready();
    }

    public void pause() {}

    public void resume() {}

    /// Makes one update and pauses again. Also starts a run that is ready, paused.
    public void step() {}

    public void stop() {}

    /// Takes what happened since the last call, in order. One consumer.
    public List<RunEvent> drain() {
        return List.of();
    }

    /// Updates made so far.
    public int epoch() {
        return 0;
    }

    /// Over the last seconds of training, pauses left out; 0 before there is anything to say.
    public double epochsPerSecond() {
        return 0;
    }

    /// How long until the last epoch at the present speed.
    public Optional<Duration> timeLeft() {
        return Optional.empty();
    }

    /// Measurements that are due and not yet made.
    public int waitingMeasurements() {
        return 0;
    }
}
