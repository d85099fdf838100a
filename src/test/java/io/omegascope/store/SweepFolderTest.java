package io.omegascope.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.run.RunEvent;
import io.omegascope.run.RunState;
import io.omegascope.run.SweepPoint;
import io.omegascope.store.SweepFolder.Taken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepFolderTest {
    private static final SweepPoint POINT =
            new SweepPoint(0, new LinkedHashMap<>(Map.of("seed", "3")), Samples.config());

    @TempDir
    Path root;

    private SweepFolder sweep = new SweepFolder(Path.of(""));
    private Path folder = Path.of("");

    @BeforeEach
    void open() {
        sweep = new SweepFolder(root);
        folder = root.resolve("seed-3");
    }

    @Test
    void onlyOneHasAPointAtATime() throws IOException {
        Taken.Ours ours = assertInstanceOf(Taken.Ours.class, sweep.take(POINT));
        assertInstanceOf(Taken.Elsewhere.class, sweep.take(POINT));
        end(ours, new RunState.Stopped());
        Taken.Ours again = assertInstanceOf(Taken.Ours.class, sweep.take(POINT));
        end(again, new RunState.Finished());
        assertInstanceOf(Taken.Finished.class, sweep.take(POINT));
        assertTrue(Files.notExists(folder.resolve("run.lock")));
    }

    @Test
    void aFinishedRunIsNotTouched() throws IOException {
        end((Taken.Ours) sweep.take(POINT), new RunState.Finished());
        assertTrue(root.toFile().setWritable(false) && folder.toFile().setWritable(false));
        assertInstanceOf(Taken.Finished.class, sweep.take(POINT));
        assertTrue(root.toFile().setWritable(true) && folder.toFile().setWritable(true));
    }

    @Test
    void aRunThatWasKilledBeforeItWasWrittenBeginsAnew() throws IOException {
        Files.createDirectories(folder.resolve("checkpoints"));
        Files.createFile(folder.resolve("run.lock"));
        Files.writeString(folder.resolve("run.json.part"), "{");
        Taken.Ours ours = assertInstanceOf(Taken.Ours.class, sweep.take(POINT));
        assertEquals(Optional.empty(), ours.resumption());
        assertEquals(Samples.config(), RunReader.header(folder).config());
        end(ours, new RunState.Stopped());
    }

    @Test
    void whatIsNoRunIsLeftAlone() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("thesis.tex"), "years of work");
        assertEquals(
                folder + " holds something that is no run; move it away.", Samples.refusal(() -> sweep.take(POINT)));
        assertEquals(Optional.empty(), sweep.stored(POINT));
        assertTrue(Files.exists(folder.resolve("thesis.tex")) && Files.notExists(folder.resolve("run.lock")));
    }

    @Test
    void anotherConfigurationIsRefused() throws IOException {
        end((Taken.Ours) sweep.take(POINT), new RunState.Finished());
        SweepPoint other = new SweepPoint(0, POINT.values(), Samples.retrained());
        String sentence =
                folder + " holds a run of another configuration; choose another folder for the sweep, or move it away.";
        assertEquals(sentence, Samples.refusal(() -> sweep.take(other)));
        assertEquals(sentence, Samples.refusal(() -> sweep.stored(other)));
    }

    private static void end(Taken.Ours ours, RunState state) throws IOException {
        ours.journal().append(new RunEvent.StateChanged(state, 0));
        ours.journal().settle();
    }
}
