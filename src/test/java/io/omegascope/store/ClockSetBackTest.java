package io.omegascope.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.omegascope.info.SearchMonitor;
import io.omegascope.run.RunEvent;
import io.omegascope.run.RunState;
import io.omegascope.run.TrainingRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A computer whose clock is wrong, or was, loses nothing.
class ClockSetBackTest {
    private static final List<Instant> WRONG =
            List.of(Instant.parse("1969-07-20T20:17:40Z"), Instant.EPOCH, Instant.parse("2106-02-07T06:28:15Z"));

    @TempDir
    private Path root = Path.of("");

    @Test
    void theIndexSeesWhatWasWrittenWithAnEarlierTime() throws IOException {
        LibraryIndex index = new LibraryIndex(root.resolve("cache"));
        Path runs = Files.createDirectory(root.resolve("runs"));
        RunWriter writer = RunWriter.create(runs.resolve("a"), SmallRun.CONFIG);
        writer.append(new RunEvent.EpochMetrics(0, 1, 1, 1, 0.25, 1, 0));
        writer.append(new RunEvent.StateChanged(new RunState.Finished(), 0));
        Path metrics = writer.folder().metrics();
        assertEquals(0.25, accuracy(index, runs));
        Files.setLastModifiedTime(index.file(runs), FileTime.from(WRONG.getLast()));
        Files.writeString(metrics, Files.readString(metrics).replace("0.25", "0.75"));
        Files.setLastModifiedTime(metrics, FileTime.from(WRONG.getFirst()));
        assertEquals(0.75, accuracy(index, runs), "of the same size, and older than the index");
    }

    private static @Nullable Double accuracy(LibraryIndex index, Path runs) throws IOException {
        return index.list(runs, SearchMonitor.NONE).rows().getFirst().testAccuracy();
    }

    @Test
    void runsOfAnyDateAreListedAndGoOn() throws Exception {
        Path whole = root.resolve("whole");
        new TrainingRun(SmallRun.CONFIG, RunWriter.create(whole, SmallRun.CONFIG)).train();
        Library library = new Library(root.resolve("library"));
        for (Instant created : WRONG) {
            Path run = library.root().resolve("run-" + created.toString().substring(0, 4));
            ResumeTest.stopAfter(new TrainingRun(SmallRun.CONFIG, RunWriter.create(run, SmallRun.CONFIG)), 17);
            date(run, created);
        }
        assertEquals(List.of(), library.list().unreadable());
        assertEquals(
                WRONG.reversed(),
                library.list().runs().stream().map(RunHeader::created).toList());
        for (RunHeader header : library.list().runs()) {
            Path run = header.folder().path();
            assertEquals(new RunState.Finished(), ResumeTest.resumed(run).train());
            assertEquals(null, Remains.difference(whole, run).orElse(null));
            assertEquals(header.created(), RunReader.header(run).created());
        }
    }

    @Test
    void aNoteIsTheLastOneWrittenWhateverItsTime() throws IOException {
        RunWriter writer = RunWriter.create(root.resolve("a"), SmallRun.CONFIG);
        writer.append(new RunEvent.StateChanged(new RunState.Stopped(), 0));
        RunFolder folder = writer.folder();
        EventsFile.note(folder, 0, "before");
        String events = Files.readString(folder.events());
        Files.writeString(folder.events(), events.replaceAll("\"time\":\"\\d{4}", "\"time\":\"2106"));
        assertNotEquals(events, Files.readString(folder.events()));
        EventsFile.note(folder, 0, "after");
        assertEquals("after", EventsFile.note(folder));
    }

    @Test
    void anArchiveTakesFilesOfAnyDate() throws IOException {
        Path run = root.resolve("run");
        RunWriter writer = RunWriter.create(run, SmallRun.CONFIG);
        writer.append(new RunEvent.StateChanged(new RunState.Stopped(), 0));
        for (Instant time : WRONG) {
            date(run, time);
            Path zip = root.resolve("run-" + time.toEpochMilli() + ".zip");
            Library none = new Library(root.resolve("none"));
            RunArchive.write(run, none, zip);
            Path taken = ArchivedRuns.take(zip, new Library(root.resolve("to " + time.toEpochMilli())))
                    .getFirst();
            Map<Path, byte[]> before = SmallRun.content(run);
            Map<Path, byte[]> after = SmallRun.content(taken);
            assertEquals(before.keySet(), after.keySet());
            before.forEach((file, bytes) -> assertArrayEquals(bytes, after.get(file), file.toString()));
        }
    }

    @Test
    void aRunOfTheSameMinuteHasAnotherFolder() throws IOException {
        Library library = new Library(root);
        Path first = library.newFolder(SmallRun.CONFIG);
        for (int i = 0; i < 60; i++) {
            assertNotEquals(first, library.newFolder(SmallRun.CONFIG));
        }
    }

    /// Dates a run and all its files.
    private static void date(Path run, Instant time) throws IOException {
        Path json = run.resolve("run.json");
        String text = Files.readString(json);
        Files.writeString(json, text.replaceFirst("\"created\" ?: ?\"[^\"]*\"", "\"created\" : \"" + time + "\""));
        assertEquals(time, RunReader.header(run).created());
        for (Path file : SmallRun.content(run).keySet()) {
            Files.setLastModifiedTime(run.resolve(file), FileTime.from(time));
        }
    }
}
