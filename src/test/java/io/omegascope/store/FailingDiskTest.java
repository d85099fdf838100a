package io.omegascope.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.run.RunEvent;
import io.omegascope.run.RunState;
import io.omegascope.run.TrainingRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run whose folder cannot be written for a while, beside one that went well.
class FailingDiskTest {
    /// Files that do not say when or how fast they were made.
    private static final List<String> LASTING = List.of("metrics.csv", "profiles.jsonl");

    @TempDir
    private Path root = Path.of("");

    private Map<Path, byte[]> whole = Map.of();

    @BeforeEach
    void trainWithoutTrouble() throws IOException {
        Path folder = root.resolve("whole");
        new TrainingRun(SmallRun.CONFIG, RunWriter.create(folder, SmallRun.CONFIG)).train();
        whole = SmallRun.content(folder);
    }

    @Test
    void aFolderThatGoesAndComesBackHoldsTheWholeRun() throws Exception {
        Path folder = root.resolve("run");
        RunWriter writer = RunWriter.create(folder, SmallRun.CONFIG);
        Half half = new Half(writer);
        Path away = root.resolve("away");
        Files.move(folder, away);
        assertEquals(new RunState.Finished(), half.finish());
        writer.settle(); // once more, since what fails first differs
        assertEquals(40, writer.known().metrics().getLast().epoch());
        assertEquals(new RunState.Finished(), writer.known().state());
        Unsaved unsaved = writer.unsaved().orElseThrow();
        assertEquals(folder, unsaved.folder());
        assertEquals(folder + " is not there any more.", unsaved.reason());
        assertEquals("Nothing is saved after epoch 18", unsaved.extent());
        assertFalse(Files.exists(folder), "nothing is made where nothing is");
        Files.move(away, folder);
        writer.settle();
        assertWhole(writer, folder);
    }

    @Test
    void whatIsInTheWayIsNamedAndWritingGoesOnOnceItIsGone() throws Exception {
        Path folder = root.resolve("run");
        RunWriter writer = RunWriter.create(folder, SmallRun.CONFIG);
        Half half = new Half(writer);
        Path checkpoints = folder.resolve("checkpoints");
        Path away = root.resolve("away");
        Files.move(checkpoints, away);
        Files.writeString(checkpoints, "in the way");
        Files.writeString(folder.resolve("metrics.csv"), "39,0.1", StandardOpenOption.APPEND);
        assertEquals(new RunState.Finished(), half.finish());
        String reason = writer.unsaved().orElseThrow().reason();
        assertTrue(reason.contains("checkpoints") && reason.contains("cannot be"), reason);
        Files.delete(checkpoints);
        Files.move(away, checkpoints);
        writer.settle();
        assertWhole(writer, folder);
    }

    @Test
    void anotherFolderTakesTheWholeRun() throws Exception {
        Path folder = root.resolve("run");
        RunWriter writer = RunWriter.create(folder, SmallRun.CONFIG);
        Half half = new Half(writer);
        Path checkpoints = folder.resolve("checkpoints");
        for (int epoch = 21; epoch <= 40; epoch++) {
            Files.createDirectories(checkpoints
                    .resolve("epoch-0000%d.npz.part".formatted(epoch))
                    .resolve("full"));
        }
        half.finish();
        byte[] before = Files.readAllBytes(folder.resolve("metrics.csv"));
        assertTrue(writer.moveInto(root.resolve("elsewhere")), "all weights were read");
        writer.settle();
        assertWhole(writer, root.resolve("elsewhere").resolve("run"));
        assertArrayEquals(before, Files.readAllBytes(folder.resolve("metrics.csv")), "the old folder stays");
        assertFalse(RunLock.isHeld(new RunFolder(folder)));
    }

    @Test
    void aFolderThatIsGoneLeavesWhatWasMeasured() throws Exception {
        Path folder = root.resolve("run");
        RunWriter writer = RunWriter.create(folder, SmallRun.CONFIG);
        Half half = new Half(writer);
        Files.move(folder, root.resolve("away"));
        half.finish();
        assertFalse(writer.moveInto(root), "earlier weights are gone");
        writer.settle();
        assertTexts(folder);
        assertEquals(new RunState.Finished(), RunReader.header(folder).state());
    }

    @Test
    void aPlaceThatIsTakenIsLeftAlone() throws Exception {
        Path folder = root.resolve("run");
        RunWriter writer = RunWriter.create(folder, SmallRun.CONFIG);
        Half half = new Half(writer);
        Files.move(folder, root.resolve("away"));
        half.finish();
        RunWriter other = RunWriter.create(root.resolve("other"), Samples.config());
        other.append(new RunEvent.StateChanged(new RunState.Stopped(), 0));
        other.settle();
        Path header = Files.move(root.resolve("other"), folder).resolve("run.json");
        Files.writeString(header, Files.readString(header).replaceFirst("(?<=\"created\" : \")\\d+", "1999"));
        Map<Path, byte[]> before = SmallRun.content(folder);
        assertEquals(
                folder + " already holds something; choose a new or an empty folder.",
                Samples.refusal(() -> writer.moveInto(root)));
        writer.settle();
        assertEquals(
                folder + " holds another run now, which is left alone.",
                writer.unsaved().orElseThrow().reason());
        Map<Path, byte[]> after = SmallRun.content(folder);
        assertEquals(before.keySet(), after.keySet());
        before.forEach((file, bytes) -> assertArrayEquals(bytes, after.get(file)));
    }

    @Test
    void aStoppedRunThatCouldNotBeWrittenGoesOnOnceItIs() throws Exception {
        Path folder = root.resolve("run");
        RunWriter writer = RunWriter.create(folder, SmallRun.CONFIG);
        Half half = new Half(writer);
        Path away = root.resolve("away");
        Files.move(folder, away);
        half.stop();
        assertTrue(writer.unsaved().isPresent());
        Files.move(away, folder);
        writer.settle();
        assertTrue(writer.unsaved().isEmpty());
        assertEquals(new RunState.Finished(), ResumeTest.resumed(folder).train());
        assertTexts(folder);
    }

    @Test
    void whatComesAfterTheEndIsLeftOut() throws IOException {
        Path folder = root.resolve("run");
        RunWriter writer = RunWriter.create(folder, SmallRun.CONFIG);
        writer.append(new RunEvent.StateChanged(new RunState.Stopped(), 0));
        writer.append(new RunEvent.InfoProfile(0, Samples.profile(0)));
        writer.settle();
        assertTrue(
                writer.unsaved().isEmpty() && RunReader.read(folder).profiles().isEmpty());
    }

    @Test
    void anInterruptedTrainerHarmsNoFile() throws Exception {
        Path folder = root.resolve("run");
        RunWriter writer = RunWriter.create(folder, SmallRun.CONFIG);
        Half half = new Half(writer);
        half.training.interrupt();
        half.training.join();
        assertTrue(writer.unsaved().isEmpty());
        assertEquals(new RunState.Stopped(), RunReader.header(folder).state());
        assertEquals(new RunState.Finished(), ResumeTest.resumed(folder).train());
        assertTexts(folder);
    }

    private void assertWhole(RunWriter writer, Path folder) throws IOException {
        assertEquals(List.of(), writer.unsaved().stream().toList());
        assertTexts(folder);
        Map<Path, byte[]> content = SmallRun.content(folder);
        assertEquals(whole.keySet(), content.keySet());
        StoredRun run = RunReader.read(folder);
        for (int epoch : run.keptEpochs()) {
            assertArrayEquals(
                    RunReader.snapshot(root.resolve("whole"), epoch).weights().flat(),
                    run.snapshot(epoch).weights().flat());
        }
        assertEquals(new RunState.Finished(), RunReader.header(folder).state());
        long finished = LineFile.complete(folder.resolve("events.jsonl")).stream()
                .filter(line -> line.contains("\"finished\""))
                .count();
        assertEquals(1, finished);
    }

    private void assertTexts(Path folder) throws IOException {
        for (String file : LASTING) {
            assertEquals(
                    new String(whole.get(Path.of(file)), StandardCharsets.UTF_8),
                    Files.readString(folder.resolve(file)));
        }
    }

    /// A run that waits at epoch 20, all of which is written.
    private static final class Half {
        private final TrainingRun run;
        private final Thread training;
        private RunState end = new RunState.Ready();

        Half(RunWriter writer) throws InterruptedException {
            run = new TrainingRun(SmallRun.CONFIG, writer);
            for (int i = 0; i < 20; i++) {
                run.step();
            }
            training = Thread.ofPlatform().start(() -> end = run.train());
            eventually(() -> run.drain().stream().anyMatch(Half::isPaused));
            eventually(() -> run.waitingMeasurements() == 0);
            writer.settle();
        }

        private static void eventually(BooleanSupplier condition) throws InterruptedException {
            while (!condition.getAsBoolean()) {
                Thread.sleep(1);
            }
        }

        private static boolean isPaused(RunEvent event) {
            return event instanceof RunEvent.StateChanged change && change.state() instanceof RunState.Paused;
        }

        RunState finish() throws InterruptedException {
            run.resume();
            training.join();
            return end;
        }

        void stop() throws InterruptedException {
            run.stop();
            training.join();
        }
    }
}
