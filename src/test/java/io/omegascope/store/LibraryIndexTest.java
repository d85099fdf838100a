package io.omegascope.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.info.SearchMonitor;
import io.omegascope.run.RunConfig;
import io.omegascope.run.RunEvent;
import io.omegascope.run.RunEvent.EpochMetrics;
import io.omegascope.run.RunState;
import io.omegascope.run.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryIndexTest {
    @TempDir
    Path folder;

    private Path root;
    private LibraryIndex index;

    @BeforeEach
    void makeIndex() throws IOException {
        root = Files.createDirectory(folder.resolve("runs"));
        index = new LibraryIndex(folder.resolve("cache"));
    }

    @Test
    void aRowSaysWhatCameOfARun() throws IOException {
        Path run = finished("deep/down/a", Samples.config(), 0.25, 0.5, 0.95, 1);
        LibraryRow row = list().rows().getFirst();
        assertEquals("deep/down/a", row.place());
        assertEquals("a", row.name());
        assertEquals("Weight decay 2", row.condition());
        assertEquals(Seeds.all(3), row.seeds());
        assertEquals(LibraryRow.State.FINISHED, row.state());
        assertEquals(3, row.epoch());
        assertEquals(2, row.grokked());
        assertEquals(1.0, row.testAccuracy());
        assertEquals(250, row.curve().getFirst());
        assertEquals(new RunFolder(run).bytes(), row.bytes());
    }

    @Test
    void aCurveHasTheValueOfTheLastDueEpochAtEachPlace() throws IOException {
        RunConfig config = Samples.config();
        int epochs = config.schedule().epochs();
        ended("a", config, new RunState.Stopped(), 0.25, 0.5, 0.95, 1);
        List<Integer> curve = list().rows().getFirst().curve();
        for (int i = 0; i < curve.size(); i++) {
            int epoch = (int) Math.floor(LibraryRow.epochAt(i, epochs) + 1e-6);
            assertTrue(epoch <= 3);
            assertEquals(List.of(250, 500, 950, 1000).get(epoch), curve.get(i), "place " + i);
        }
        assertTrue(LibraryRow.epochAt(curve.size(), epochs) >= 4, "the curve ends before the run does");
        assertEquals(epochs, LibraryRow.epochAt(LibraryRow.POINTS - 1, epochs), 1e-6);
    }

    @Test
    void aFinishedRunIsWholeHoweverEarlyItEnded() throws IOException {
        finished("a", Samples.config(), 0.25, 0.5, 0.95);
        LibraryRow row = list().rows().getFirst();
        assertEquals(2, row.epochs());
        assertEquals(LibraryRow.POINTS, row.curve().size());
        assertEquals(950, row.curve().getLast());
    }

    @Test
    void seedsOfOneConditionAreAGroupAndNothingElseIs() throws IOException {
        finished("a", Samples.config(), 0.1);
        finished("b", Samples.config().withSeeds(Seeds.all(4)), 0.1);
        finished("c", Samples.config().withSchedule(new io.omegascope.run.Schedule(20, 60, 80)), 0.1);
        List<LibraryRow> rows = list().rows();
        assertEquals(rows.get(0).group(), rows.get(1).group());
        assertTrue(!rows.get(0).group().equals(rows.get(2).group()));
    }

    @Test
    void onlyWhatChangedIsReadAgain() throws IOException {
        Path run = finished("a", Samples.config(), 0.1);
        finished("b", Samples.config(), 0.1);
        assertEquals(2, list().fresh());
        LibraryIndex.Listing second = list();
        assertEquals(0, second.fresh());
        new Annotations(List.of("odd"), "").write(run);
        LibraryIndex.Listing third = list();
        assertEquals(1, third.fresh());
        assertEquals(List.of("odd"), third.rows().getFirst().tags());
    }

    @Test
    void theIndexIsNeverTheTruth() throws IOException {
        Path run = finished("a", Samples.config(), 0.1, 0.2);
        finished("b", Samples.config(), 0.1);
        List<LibraryRow> before = list().rows();
        Path file = index.file(root);
        Files.writeString(file, Files.readString(file).replace("FINISHED", "PERHAPS"));
        assertEquals(before, list().rows(), "damaged");
        Files.writeString(file, Files.readString(file).substring(0, 300));
        assertEquals(before, list().rows(), "cut");
        Files.delete(file);
        assertEquals(before, list().rows(), "gone");
        Files.move(run, root.resolve("c"));
        assertEquals(
                List.of("b", "c"), list().rows().stream().map(LibraryRow::place).toList(), "moved");
    }

    @Test
    void aRunThatWasKilledCountsAsStoppedAndOneThatIsWrittenAsTraining() throws IOException {
        RunWriter writer = RunWriter.create(root.resolve("a"), Samples.config());
        writer.append(new RunEvent.StateChanged(new RunState.Training(), 0));
        writer.settle();
        assertEquals(LibraryRow.State.TRAINING, list().rows().getFirst().state());
        Path killed = Files.createDirectory(root.resolve("b"));
        Files.copy(root.resolve("a/run.json"), killed.resolve("run.json"));
        assertEquals(LibraryRow.State.STOPPED, list().rows().getLast().state());
        writer.append(new RunEvent.StateChanged(new RunState.Stopped(), 0));
        writer.settle();
        assertEquals(LibraryRow.State.STOPPED, list().rows().getFirst().state());
    }

    @Test
    void whatCannotBeReadIsSaidInOneSentence() throws IOException {
        finished("a", Samples.config(), 0.1);
        Path tags = finished("b", Samples.config(), 0.1).resolve("tags.json");
        Files.writeString(tags, "[1]");
        Files.writeString(root.resolve("a/run.json"), "{");
        Files.createDirectory(root.resolve("holiday pictures"));
        LibraryIndex.Listing listing = list();
        assertEquals(List.of("b"), listing.rows().stream().map(LibraryRow::name).toList());
        assertEquals(2, listing.unreadable().size());
        assertEquals(
                tags + ": 1 is no tag; allowed is an array of words in quotes.",
                listing.unreadable().getLast());
        assertEquals(listing.unreadable(), list().unreadable(), "the index must not hide it");
    }

    @Test
    void listingCanBeStopped() throws IOException {
        finished("a", Samples.config(), 0.1);
        assertThrows(CancellationException.class, () -> index.list(root, _ -> false));
    }

    private LibraryIndex.Listing list() throws IOException {
        return index.list(root, SearchMonitor.NONE);
    }

    private Path finished(String place, RunConfig config, double... accuracies) throws IOException {
        return ended(place, config, new RunState.Finished(), accuracies);
    }

    private Path ended(String place, RunConfig config, RunState state, double... accuracies) throws IOException {
        Path run = root.resolve(place);
        RunWriter writer = RunWriter.create(run, config);
        for (int epoch = 0; epoch < accuracies.length; epoch++) {
            writer.append(new EpochMetrics(epoch, 1, 1, 1, accuracies[epoch], 1, 0));
        }
        writer.append(new RunEvent.StateChanged(state, accuracies.length - 1));
        writer.settle();
        return run;
    }
}
