package io.omegascope.store;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.omegascope.file.FileRefusal;
import io.omegascope.run.Phase;
import io.omegascope.run.RunEvent.RatesChanged;
import io.omegascope.run.RunEvent.StateChanged;
import io.omegascope.run.RunState;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// `events.jsonl`: when what happened to a run, in the order in which it happened. It grows over all stops and resumes.
final class EventsFile implements Closeable {
    private static final String NOTE = "note";
    /// In a line that is a note; quotes within a text are escaped.
    private static final String NOTE_FIELD = "\"event\":\"note\"";

    private final LineFile file;
    private final List<String> lines;
    private boolean resumed;

    /// One line, as it is in the file.
    ///
    /// @param detail the phase that was found, the cause of a failure or the text of a note, else null
    private record Line(
            int epoch,
            String time,
            String event,
            @JsonSetter(nulls = Nulls.SET) @Nullable String detail) {}

    /// @param known   the lines that were written so far; notes that somebody added meanwhile stay among them
    /// @param resumed whether the next state is that of a run that goes on
    EventsFile(RunFolder folder, List<String> known, boolean resumed) throws IOException {
        List<String> there = Files.exists(folder.events()) ? LineFile.complete(folder.events()) : List.of();
        lines = new ArrayList<>(known);
        there.stream()
                .filter(EventsFile::isNote)
                .filter(note -> !known.contains(note))
                .forEach(lines::add);
        file = LineFile.holding(folder.events(), lines.stream());
        this.resumed = resumed;
    }

    /// Those that this program wrote or found.
    List<String> lines() {
        return lines;
    }

    private static boolean isNote(String line) {
        return line.contains(NOTE_FIELD);
    }

    void append(StateChanged change, Instant time) throws IOException {
        String word = change.state().word().toLowerCase(Locale.ROOT);
        String cause = change.state() instanceof RunState.Failed(String c) ? c : null;
        append(change.epoch(), time, resumed ? "resumed" : word, cause);
        resumed = false;
    }

    /// What the rates became is in the configuration.
    void append(RatesChanged change, Instant time) throws IOException {
        append(change.change().epoch(), time, "rates", null);
    }

    /// @param epoch the last one that the phase was found from
    void append(int epoch, Phase phase, Instant time) throws IOException {
        append(epoch, time, "phase", Json.MAPPER.convertValue(phase, String.class));
    }

    private void append(int epoch, Instant time, String event, @Nullable String detail) throws IOException {
        String line = Json.MAPPER.writeValueAsString(line(epoch, time, event, detail));
        file.append(line);
        lines.add(line);
    }

    private static Line line(int epoch, Instant time, String event, @Nullable String detail) {
        return new Line(epoch, time.truncatedTo(ChronoUnit.MILLIS).toString(), event, detail);
    }

    /// The note that holds: the last one. Empty where there is none.
    ///
    /// @throws IOException in one sentence, where a line is none
    static String note(RunFolder folder) throws IOException {
        if (!Files.exists(folder.events())) {
            return "";
        }
        List<String> lines = LineFile.complete(folder.events());
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (isNote(lines.get(i))) {
                String where = folder.events() + ", line " + (i + 1);
                Line line = JsonFile.value(JsonFile.object(lines.get(i), where), Line.class, where);
                return line.detail == null ? "" : line.detail;
            }
        }
        return "";
    }

    /// Adds a note behind all lines, whoever writes the file meanwhile. A last line that was cut off stays out of the
    /// way.
    static void note(RunFolder folder, int epoch, String text) throws IOException {
        byte[] line = (Json.MAPPER.writeValueAsString(line(epoch, Instant.now(), NOTE, text)) + "\n")
                .getBytes(StandardCharsets.UTF_8);
        try (Closeable mine = RunLock.tried(folder).<Closeable>map(lock -> lock).orElse(() -> {})) {
            if (mine instanceof RunLock) {
                repair(folder);
            }
            FileRefusal.writing(
                    folder.events(),
                    () -> Files.write(folder.events(), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        }
    }

    private static void repair(RunFolder folder) throws IOException {
        if (Files.exists(folder.events())) {
            LineFile.replace(folder.events(), LineFile.complete(folder.events()).stream());
        }
    }

    void force() throws IOException {
        file.force();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
