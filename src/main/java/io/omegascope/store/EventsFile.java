package io.omegascope.store;

import io.omegascope.run.Phase;
import io.omegascope.run.RunEvent.RatesChanged;
import io.omegascope.run.RunEvent.StateChanged;
import io.omegascope.run.RunState;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// `events.jsonl`: when what happened to a run, in the order in which it happened. It grows over all stops and resumes.
final class EventsFile implements Closeable {
    private final LineFile file;
    private boolean resumed;

    /// One line, as it is in the file.
    ///
    /// @param detail the phase that was found or the cause of a failure, else null
    private record Line(
            int epoch, String time, String event, @Nullable String detail) {}

    private EventsFile(LineFile file, boolean resumed) {
        this.file = file;
        this.resumed = resumed;
    }

    static EventsFile create(RunFolder folder) throws IOException {
        return new EventsFile(LineFile.goOn(folder.events(), List.of()), false);
    }

    /// The lines stay, but for a last one that was cut off.
    static EventsFile goOn(RunFolder folder) throws IOException {
        List<String> lines = Files.exists(folder.events()) ? LineFile.complete(folder.events()) : List.of();
        return new EventsFile(LineFile.goOn(folder.events(), lines), true);
    }

    void append(StateChanged change) throws IOException {
        String word = change.state().word().toLowerCase(Locale.ROOT);
        String cause = change.state() instanceof RunState.Failed(String c) ? c : null;
        append(change.epoch(), resumed ? "resumed" : word, cause);
        resumed = false;
    }

    /// What the rates became is in the configuration.
    void append(RatesChanged change) throws IOException {
        append(change.change().epoch(), "rates", null);
    }

    /// @param epoch the last one that the phase was found from
    void append(int epoch, Phase phase) throws IOException {
        append(epoch, "phase", Json.MAPPER.convertValue(phase, String.class));
    }

    private void append(int epoch, String event, @Nullable String detail) throws IOException {
        String time = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
        file.append(Json.MAPPER.writeValueAsString(new Line(epoch, time, event, detail)));
    }

    void force() throws IOException {
        file.force();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
