package io.omegascope.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.run.RunEvent;
import io.omegascope.run.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunMoveTest {
    @TempDir
    Path folder;

    @Test
    void aRunGetsAnotherName() throws IOException {
        Path run = stopped("a");
        Path renamed = RunMove.rename(run, "Für später", library());
        assertEquals(folder.resolve("runs/Für später"), renamed);
        assertTrue(RunReader.read(renamed).state() instanceof RunState.Stopped && Files.notExists(run));
        assertEquals(renamed, RunMove.rename(renamed, "Für später", library()));
    }

    @Test
    void namesThatSomeSystemDoesNotTakeAreRefused() throws IOException {
        Path run = stopped("a");
        for (String name : new String[] {"", "a/b", "..", "con", "a:", ".hidden", "a "}) {
            String said = Samples.refusal(() -> RunMove.rename(run, name, library()));
            assertTrue(said.startsWith("'" + name + "' cannot be the name of a run"), said);
        }
        stopped("b");
        assertEquals(
                "There is another b in %s already; choose another name.".formatted(folder.resolve("runs")),
                Samples.refusal(() -> RunMove.rename(run, "b", library())));
        assertTrue(Files.exists(run));
    }

    @Test
    void retrainingsKnowTheNewName() throws IOException {
        Path run = stopped("2026-11-24-2219-wd-2.0-seed-3");
        Path part = folder.resolve("runs/part");
        RunWriter writer = RunWriter.create(part, Samples.retrained());
        assertEquals(
                part + " is being written; stop the run first.",
                Samples.refusal(() -> RunMove.rename(run, "b", library())));
        writer.append(new RunEvent.StateChanged(new RunState.Stopped(), 0));
        writer.settle();
        Path renamed = RunMove.rename(run, "b", library());
        List<String> family = RunFamily.read(part, library()).stream()
                .map(stored -> stored.header().id())
                .toList();
        assertEquals(List.of("b", "part"), family);
        assertEquals(folder.resolve("runs/b"), renamed);
    }

    @Test
    void aRunThatIsWrittenStaysWhereItIs() throws IOException {
        Path run = folder.resolve("runs/a");
        RunWriter.create(run, Samples.config());
        String said = run + " is being written; stop the run first.";
        assertEquals(said, Samples.refusal(() -> RunMove.rename(run, "b", library())));
        assertEquals(said, Samples.refusal(() -> RunMove.trash(run)));
        assertTrue(Files.exists(run));
    }

    private Library library() {
        return new Library(folder.resolve("library"));
    }

    private Path stopped(String name) throws IOException {
        Path run = folder.resolve("runs").resolve(name);
        RunWriter writer = RunWriter.create(run, Samples.config());
        writer.append(new RunEvent.StateChanged(new RunState.Stopped(), 0));
        writer.settle();
        return run;
    }
}
