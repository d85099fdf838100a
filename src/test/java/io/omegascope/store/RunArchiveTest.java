package io.omegascope.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.run.RunState;
import io.omegascope.run.TrainingRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunArchiveTest {
    private static final Path SAMPLE = Path.of("sample-runs", "wd-2.0");

    @TempDir
    private Path root = Path.of("");

    private final Library none = new Library(Path.of("target", "no-library"));

    @Test
    void aRunComesBackWithItsRetrainingsByteByByte() throws IOException {
        Path zip = root.resolve("für Köln.zip");
        List<Path> packed = RunArchive.write(SAMPLE, none, zip);
        List<Path> taken = ArchivedRuns.take(zip, new Library(root.resolve("meine Läufe")));
        assertEquals(names(packed), names(taken));
        assertEquals(4, taken.size());
        assertEquals("wd-2.0", names(taken).getFirst());
        for (int i = 0; i < taken.size(); i++) {
            Map<Path, byte[]> before = SmallRun.content(packed.get(i));
            Map<Path, byte[]> after = SmallRun.content(taken.get(i));
            assertEquals(before.keySet(), after.keySet());
            before.forEach((file, bytes) -> assertArrayEquals(bytes, after.get(file), file.toString()));
        }
        try (Stream<Path> left = Files.list(root.resolve("meine Läufe"))) {
            assertEquals(4, left.count());
        }
    }

    @Test
    void aStoppedRunGoesOnOnTheOtherComputer() throws Exception {
        Path whole = root.resolve("whole");
        new TrainingRun(SmallRun.CONFIG, RunWriter.create(whole, SmallRun.CONFIG)).train();
        Path part = root.resolve("part");
        ResumeTest.stopAfter(new TrainingRun(SmallRun.CONFIG, RunWriter.create(part, SmallRun.CONFIG)), 17);
        RunArchive.write(part, none, root.resolve("part.zip"));
        Path taken = ArchivedRuns.take(root.resolve("part.zip"), new Library(root.resolve("there")))
                .getFirst();
        assertEquals(new RunState.Finished(), ResumeTest.resumed(taken).train());
        assertEquals(null, Remains.difference(whole, taken).orElse(null));
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Path zip = Files.writeString(root.resolve("run.zip"), "mine");
        assertEquals(
                zip + " cannot be made: a file of that name is in the way.",
                Samples.refusal(() -> RunArchive.write(SAMPLE, none, zip)));
        assertEquals("mine", Files.readString(zip));
        Files.delete(zip);
        RunArchive.write(SAMPLE, none, zip);
        Path mine = Files.createDirectories(root.resolve("library").resolve("wd-2.0-inverse"));
        assertEquals(
                "%s cannot be imported: it holds the run wd-2.0-inverse, and %s is there already.".formatted(zip, mine),
                Samples.refusal(() -> ArchivedRuns.take(zip, new Library(root.resolve("library")))));
        try (Stream<Path> left = Files.list(root.resolve("library"))) {
            assertEquals(List.of(mine), left.toList());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../run/run.json",
                "run/../../run.json",
                "/run/run.json",
                "run.json",
                "run/deep/run.json",
                "run/checkpoints/deep/x.npz",
                "run\\run.json",
                "C:/run.json",
                "CON/run.json",
                "run/nul.npz",
                "run./run.json",
                "run /run.json",
                ".run/run.json",
                "run/a?.csv",
                "run/",
                "RUN/Run.json"
            })
    void whatIsNoFileOfARunIsRefusedBeforeAnythingIsWritten(String name) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>(Map.of("run/run.json", new byte[] {'{', '}'}));
        entries.put(name.endsWith("/") ? name + "/x" : name, new byte[3]);
        Path zip = Files.write(root.resolve("bad.zip"), NpzFileTest.zip(true, entries));
        Path library = root.resolve("library");
        String said = Samples.refusal(() -> ArchivedRuns.take(zip, new Library(library)));
        assertTrue(said.startsWith(zip + " cannot be imported: '"), said);
        assertTrue(said.endsWith("' is not the name of a file of a run."), said);
        assertFalse(Files.exists(library));
    }

    @Test
    void bombsAndStrangeArchivesAreRefusedInOneSentence() throws IOException {
        byte[] sound = Files.readAllBytes(SAMPLE.resolve("run.json"));
        assertRefused(
                Map.of("run/run.json", sound, "run/x.csv", new byte[64 << 20]), "'run/x.csv' is packed more than");
        assertRefused(Map.of("run/metrics.csv", new byte[1]), "'run' in it is no run: it has no run.json.");
        assertRefused(Map.of(), "it holds no run.");
        assertRefused(Map.of("run/run.json", new byte[] {'{'}), "'run' in it is no run: run.json: this is not JSON");
        assertRefused(
                Map.of("run/run.json", sound, "run/metrics.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)),
                "'run' in it is no run: metrics.csv, line 1: the columns are not");
    }

    @Test
    void damageAnywhereIsRefusedAndLeavesNothing() throws IOException {
        Path run = root.resolve("small");
        new TrainingRun(SmallRun.CONFIG, RunWriter.create(run, SmallRun.CONFIG)).train();
        RunArchive.write(run, none, root.resolve("sound.zip"));
        byte[] bytes = Files.readAllBytes(root.resolve("sound.zip"));
        Path zip = root.resolve("damaged.zip");
        Path library = Files.createDirectory(root.resolve("library"));
        Random random = new Random(4);
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            byte[] damaged = i % 3 == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes.clone();
            if (i % 3 > 0) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(zip, damaged);
            try {
                ArchivedRuns.take(zip, new Library(library));
                SmallRun.restore(library, Map.of());
                deleteFolders(library);
            } catch (IOException e) {
                refused++;
                String said = String.valueOf(e.getMessage());
                assertTrue(said.startsWith(zip.toString()) && said.endsWith("."), said);
                try (Stream<Path> left = Files.list(library)) {
                    assertEquals(List.of(), left.toList(), said);
                }
            }
        }
        assertTrue(refused > 200, "refused: " + refused);
    }

    @Test
    void namesThatWindowsDoesNotTakeAreKnown() {
        for (String name :
                List.of("", " ", "con", "NUL.txt", "com1", "LPT9.npz", "a.", "a ", "a:b", "a\tb", "a/b", "..")) {
            assertFalse(PortableName.is(name), name);
        }
        for (String name :
                List.of("console", "Läufe mit Leerzeichen", "2026-11-24-2219-wd-2.0-seed-3", ".hidden", "a.b")) {
            assertTrue(PortableName.is(name), name);
        }
        assertTrue(PortableName.is(RunName.of(Samples.retrained(), LocalDateTime.MIN.withYear(2026))));
    }

    private void assertRefused(Map<String, byte[]> entries, String part) throws IOException {
        Path zip = Files.write(root.resolve("bad.zip"), NpzFileTest.zip(true, new LinkedHashMap<>(entries)));
        String said = Samples.refusal(() -> ArchivedRuns.take(zip, new Library(root.resolve("library"))));
        assertTrue(said.startsWith(zip.toString()) && said.contains(part), said);
        assertTrue(new Library(root.resolve("library")).list().runs().isEmpty());
    }

    private static void deleteFolders(Path library) throws IOException {
        try (Stream<Path> all = Files.walk(library)) {
            for (Path folder : all.sorted().toList().reversed()) {
                if (!folder.equals(library)) {
                    Files.delete(folder);
                }
            }
        }
    }

    private static List<String> names(List<Path> folders) {
        return folders.stream().map(f -> f.getFileName().toString()).toList();
    }
}
