package io.omegascope.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.run.RunEvent;
import io.omegascope.run.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunMoveTest {
    @TempDir
    Path folder;

    @Test
    void aRunGetsAnotherName() throws IOException {
        Path run = stopped("a");
        Path renamed = RunMove.rename(run, "Für später", index());
        assertEquals(folder.resolve("runs/Für später"), renamed);
        assertTrue(RunReader.read(renamed).state() instanceof RunState.Stopped && Files.notExists(run));
        assertEquals(renamed, RunMove.rename(renamed, "Für später", index()));
    }

    @Test
    void namesThatSomeSystemDoesNotTakeAreRefused() throws IOException {
        Path run = stopped("a");
        for (String name : new String[] {"", "a/b", "..", "con", "a:", ".hidden", "a "}) {
            String said = Samples.refusal(() -> RunMove.rename(run, name, index()));
            assertTrue(said.startsWith("'" + name + "' cannot be the name of a run"), said);
        }
        stopped("b");
        assertEquals(
                "There is another b in %s already; choose another name.".formatted(folder.resolve("runs")),
                Samples.refusal(() -> RunMove.rename(run, "b", index())));
        assertTrue(Files.exists(run));
    }

    @Test
    void aRunWithRetrainingsKeepsItsName() throws IOException {
        Path run = stopped("2026-11-24-2219-wd-2.0-seed-3");
        RunWriter.create(folder.resolve("runs/part"), Samples.retrained());
        assertEquals(
                "2026-11-24-2219-wd-2.0-seed-3 keeps its name: its retraining part knows it by that.",
                Samples.refusal(() -> RunMove.rename(run, "b", index())));
    }

    @Test
    void aRunThatIsWrittenStaysWhereItIs() throws IOException {
        Path run = folder.resolve("runs/a");
        RunWriter.create(run, Samples.config());
        String said = run + " is being written; stop the run first.";
        assertEquals(said, Samples.refusal(() -> RunMove.rename(run, "b", index())));
        assertEquals(said, Samples.refusal(() -> RunMove.trash(run)));
        assertTrue(Files.exists(run));
    }

    private LibraryIndex index() {
        return new LibraryIndex(folder.resolve("index"));
    }

    private Path stopped(String name) throws IOException {
        Path run = folder.resolve("runs").resolve(name);
        RunWriter writer = RunWriter.create(run, Samples.config());
        writer.append(new RunEvent.StateChanged(new RunState.Stopped(), 0));
        writer.settle();
        return run;
    }
}
