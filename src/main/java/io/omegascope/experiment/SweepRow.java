package io.omegascope.experiment;

import io.omegascope.run.RunState;
import io.omegascope.run.RunSummary;
import io.omegascope.run.SweepPoint;
import io.omegascope.store.StoredRun;
import io.omegascope.store.SweepFolder;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One run of a sweep and what came of it so far.
///
/// @param index   place in the plan, from 0
/// @param run     name of its folder
/// @param values  what sets it apart from the others
/// @param epoch   how far it came
/// @param failure one sentence, of a run that failed or is refused; else null
/// @param summary null if nothing was begun, or it cannot be read
public record SweepRow(
        int index,
        String run,
        Map<String, String> values,
        State state,
        int epoch,
        @Nullable String failure,
        @Nullable RunSummary summary) {

    /// How far it is.
    public enum State {
        WAITING,
        /// Being trained, stopped or killed.
        BEGUN,
        FINISHED,
        FAILED,
        /// Its folder cannot be used, as when it holds another run.
        REFUSED
    }

    /// As it is on disk.
    static SweepRow of(SweepPoint point, SweepFolder folder) {
        try {
            Optional<StoredRun> stored = folder.stored(point);
            return stored.map(run -> of(point, run)).orElseGet(() -> of(point, State.WAITING, null));
        } catch (IOException e) {
            return of(point, State.REFUSED, String.valueOf(e.getMessage()));
        }
    }

    static SweepRow failed(SweepPoint point, String sentence) {
        return of(point, State.FAILED, sentence);
    }

    private static SweepRow of(SweepPoint point, State state, @Nullable String failure) {
        return new SweepRow(point.index(), point.name(), point.values(), state, 0, failure, null);
    }

    private static SweepRow of(SweepPoint point, StoredRun run) {
        return of(point.index(), point.values(), run);
    }

    static SweepRow of(int index, Map<String, String> values, StoredRun run) {
        @Nullable String failure = run.state() instanceof RunState.Failed(String cause) ? cause : null;
        State state = failure != null
                ? State.FAILED
                : run.state() instanceof RunState.Finished ? State.FINISHED : State.BEGUN;
        return new SweepRow(index, run.id(), values, state, run.epoch(), failure, run.summary());
    }
}
