package io.omegascope.ui;

import io.omegascope.cluster.Activations;
import io.omegascope.run.Measurement;
import io.omegascope.run.RunEvent;
import io.omegascope.run.RunState;
import io.omegascope.store.ActivationFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Measures the steps of a recording on a thread of its own: the model that views see, and the file behind it.
final class Measuring {
    private final RunModel model;
    private final Activity activity;
    private final ActivationFile file;
    private final Measurement measurement;
    private final Queue<RunEvent> events = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;
    private volatile double share;

    Measuring(RunModel model, Activity activity, ActivationFile file, Measurement measurement) {
        this.model = model;
        this.activity = activity;
        this.file = file;
        this.measurement = measurement;
    }

    RunModel model() {
        return model;
    }

    void begin() {
        Thread.ofPlatform().daemon().name("measurer " + model.title()).start(this::work);
    }

    void stop() {
        stopped = true;
    }

    Activations step(int step) {
        return file.steps().get(step);
    }

    /// Passes on what happened since the last time.
    void pump() {
        List<RunEvent> batch = new ArrayList<>();
        for (RunEvent event = events.poll(); event != null; event = events.poll()) {
            batch.add(event);
        }
        model.accept(batch);
        int last = model.profiles().isEmpty() ? 0 : model.profiles().lastKey();
        activity.measured(last, model.state() instanceof RunState.Finished ? 1 : share);
    }

    /// Nothing can be read any more.
    void close() {
        stop();
        file.close();
    }

    private void work() {
        events.add(new RunEvent.StateChanged(new RunState.Training(), 0));
        events.add(new RunEvent.StateChanged(measure(), file.steps().size() - 1));
    }

    private RunState measure() {
        int steps = file.steps().size();
        try {
            for (int step = 0; step < steps && !stopped; step++) {
                int now = step;
                events.add(new RunEvent.InfoProfile(
                        step,
                        measurement
                                .measure(file.steps().get(step).inMemory(), done -> {
                                    share = (now + done) / steps;
                                    return !stopped;
                                })
                                .profile()));
                share = (now + 1.0) / steps;
            }
            return stopped ? new RunState.Stopped() : new RunState.Finished();
        } catch (CancellationException _) {
            return new RunState.Stopped();
        } catch (RuntimeException | Error e) {
            Failures.log(e);
            return new RunState.Failed(Sentences.of(e));
        }
    }
}
