package io.omegascope.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.net.Precision;
import io.omegascope.run.NetworkConfig;
import io.omegascope.run.Preset;
import io.omegascope.run.RunConfig;
import io.omegascope.run.Schedule;
import io.omegascope.run.Seeds;
import io.omegascope.task.ModularArithmetic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {
    private static final LocalDateTime EVENING = LocalDateTime.of(2026, 11, 24, 22, 19, 59);

    @TempDir
    Path root;

    @Test
    void namesSayWhatTheRunIs() {
        RunConfig config = Samples.config();
        assertEquals("2026-11-24-2219-wd-2.0-seed-3", RunName.of(config, EVENING));
        assertEquals(
                "2026-11-24-2219-wd-2.0-seed-3", RunName.of(config.withSchedule(new Schedule(20, 60, 80)), EVENING));
        assertEquals("2026-11-24-2219-wd-2.0-seed-3-control-3", RunName.of(Samples.retrained(), EVENING));
        assertEquals("2026-11-24-2219-wd-2.0-seeds-3-4", RunName.of(config.withSeeds(new Seeds(3, 4, 4)), EVENING));
        assertEquals(
                "2026-11-24-2219-modular-addition-wd-2.0-seed-3",
                RunName.of(
                        config.withTask(new ModularArithmetic(ModularArithmetic.Operation.ADDITION, 23, 0.4, 0)),
                        EVENING));
        assertEquals(
                "2026-11-24-2219-modular-addition-alpha-9.0-seed-1",
                RunName.of(
                        Preset.ALPHA_8
                                .config(Seeds.all(1))
                                .withNetwork(NetworkConfig.paper(250, 9, true, Precision.FLOAT32)),
                        EVENING));
    }

    @Test
    void everyRunHasAFolderOfItsOwn() throws IOException {
        Library library = new Library(root.resolve("deep").resolve("down"));
        Path first = library.newFolder(Samples.config());
        Path second = library.newFolder(Samples.config());
        assertTrue(!first.equals(second) && Files.isDirectory(first) && Files.isDirectory(second));
        RunWriter writer = RunWriter.create(first, Samples.config());
        assertEquals(library.folder(writer.id()), writer.folder().path());
        assertEquals(library, Library.around(writer.folder()));
    }

    @Test
    void theNewestRunComesFirstAndWhatCannotBeReadIsSaid() throws IOException {
        RunWriter.create(root.resolve("a"), Samples.config());
        RunWriter.create(root.resolve("b"), Samples.retrained());
        created("a", "2026-11-24T22:19:04Z");
        created("b", "2026-11-24T22:19:03Z");
        Files.createDirectory(root.resolve("holiday pictures"));
        Files.writeString(root.resolve("notes.txt"), "no folder");
        Library.Listing listing = new Library(root).list();
        assertEquals(
                List.of("a", "b"), listing.runs().stream().map(RunHeader::id).toList());
        assertEquals(
                List.of(root.resolve("holiday pictures") + " is no run: it has no run.json."), listing.unreadable());
        assertEquals(new Library.Listing(List.of(), List.of()), new Library(root.resolve("none")).list());
    }

    private void created(String run, String time) throws IOException {
        Path file = root.resolve(run).resolve("run.json");
        Files.writeString(
                file, Files.readString(file).replaceAll("\"created\" : \".*?\"", "\"created\" : \"" + time + "\""));
    }
}
