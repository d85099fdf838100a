package io.omegascope.ui;

import io.omegascope.run.RunState;
import io.omegascope.run.TrainingRun;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// What trains here: a session for each run, and the retrainings that wait for their turn. Only for the FX thread.
final class Trainings {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<RunModel, Session> sessions = new HashMap<>();
    private final RetrainQueue queue = new RetrainQueue(run -> of(run).ifPresent(Session::begin));
    private final Consumer<String> report;

    /// @param report takes a sentence
    Trainings(Consumer<String> report) {
        this.report = report;
    }

    RetrainQueue queue() {
        return queue;
    }

    /// A session that is yet to begin.
    Session add(RunModel run, Activity activity, TrainingRun training) {
        Session session = new Session(run, activity, training, this::ended);
        sessions.put(run, session);
        return session;
    }

    Optional<Session> of(RunModel run) {
        return Optional.ofNullable(sessions.get(run));
    }

    void forget(RunModel run) {
        sessions.remove(run);
    }

    /// Does nothing for a run that does not train, or not yet.
    void tell(RunModel run, Consumer<TrainingRun> command) {
        of(run).filter(s -> !s.isWaiting()).map(Session::training).ifPresent(command);
    }

    /// Passes on what happened since the last time.
    void pump() {
        sessions.values().forEach(Session::pump);
    }

    /// Waits until those that were told to stop have ended; measurements that take long are given up.
    void awaitEnd() {
        sessions.values().forEach(s -> s.awaitEnd(PATIENCE));
        sessions.values().forEach(s -> s.training().stop());
        sessions.values().forEach(s -> s.awaitEnd(PATIENCE));
    }

    private void ended(Session session) {
        session.pump();
        if (session.model().state() instanceof RunState.Failed failed) {
            report.accept(session.model().title() + " failed: " + failed.cause());
        }
        queue.ended(session.model());
    }
}
