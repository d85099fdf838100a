package io.omegascope.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.run.RunEvent;
import io.omegascope.run.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotationsTest {
    private static final Annotations SAID =
            new Annotations(List.of("for the paper", "µ"), "Groks \"late\",\nwith \"event\":\"note\" in it.");

    @TempDir
    Path folder;

    @Test
    void tagsAndNoteReadBack() throws IOException {
        Path run = stopped();
        assertEquals(Annotations.NONE, Annotations.read(run));
        SAID.write(run);
        assertEquals(SAID, Annotations.read(run));
        List<String> lines = Files.readAllLines(run.resolve("events.jsonl"));
        SAID.write(run);
        assertEquals(lines, Files.readAllLines(run.resolve("events.jsonl")), "nothing new was said");
        Annotations.NONE.write(run);
        assertEquals(Annotations.NONE, Annotations.read(run));
        assertEquals(
                lines.size() + 1,
                Files.readAllLines(run.resolve("events.jsonl")).size(),
                "the old note stays");
    }

    @Test
    void aRunWithoutEventsTakesANote() throws IOException {
        Path run = stopped();
        Files.delete(run.resolve("events.jsonl"));
        SAID.write(run);
        assertEquals(SAID, Annotations.read(run));
    }

    @Test
    void aRunThatIsWrittenKeepsBothItsEventsAndTheNote() throws IOException {
        Path run = folder.resolve("a");
        RunWriter writer = RunWriter.create(run, Samples.config());
        SAID.write(run);
        writer.append(new RunEvent.StateChanged(new RunState.Stopped(), 0));
        writer.settle();
        assertEquals(SAID, Annotations.read(run));
        assertTrue(Files.readAllLines(run.resolve("events.jsonl")).getLast().contains("\"stopped\""));
    }

    @Test
    void aLineThatWasCutOffDoesNotSwallowTheNote() throws IOException {
        Path run = stopped();
        Files.writeString(run.resolve("events.jsonl"), "{\"epo", StandardOpenOption.APPEND);
        SAID.write(run);
        assertEquals(SAID, Annotations.read(run));
    }

    @Test
    void tagsAreTypedWithCommas() {
        assertEquals(List.of("odd", "for the paper"), Annotations.parseTags(" odd,, for the paper ,odd"));
        assertEquals(
                "The tag aaaaaaaaaaaaaaaaaaaa… has 61 characters; allowed are up to 60, with commas between tags.",
                assertThrows(IllegalArgumentException.class, () -> Annotations.parseTags("a".repeat(61)))
                        .getMessage());
    }

    private Path stopped() throws IOException {
        Path run = folder.resolve("a");
        RunWriter writer = RunWriter.create(run, Samples.config());
        writer.append(new RunEvent.StateChanged(new RunState.Stopped(), 0));
        writer.settle();
        return run;
    }
}
