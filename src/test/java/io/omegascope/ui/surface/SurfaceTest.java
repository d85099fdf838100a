package io.omegascope.ui.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.info.SearchMonitor;
import io.omegascope.run.RunEvent.EpochMetrics;
import io.omegascope.run.Snapshot;
import io.omegascope.store.RunReader;
import io.omegascope.store.StoredRun;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.surface.Surface.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class SurfaceTest {
    private static final Path FOLDER = Path.of("sample-runs", "wd-2.0");

    private final StoredRun stored = read();
    private final RunModel run = new RunModel("wd-2.0", "Weight decay 2", stored.config(), null);

    private static StoredRun read() {
        try {
            return RunReader.read(FOLDER);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Surface between(int... epochs) throws Exception {
        List<Place> places = new ArrayList<>();
        List<Callable<Snapshot>> snapshots = new ArrayList<>();
        for (int epoch : epochs) {
            places.add(new Place(run, epoch));
            snapshots.add(() -> stored.snapshot(epoch));
        }
        return Surface.of(places, snapshots, false, SearchMonitor.NONE);
    }

    @Test
    void aLineEndsWhereTheRunWas() throws Exception {
        Surface.Line line = assertInstanceOf(Surface.Line.class, between(30, 1500));
        EpochMetrics last = stored.metrics().getLast();
        double[] test = line.line().losses().testLoss();
        assertEquals(Surface.ON_A_LINE, test.length);
        assertEquals(last.testLoss(), test[test.length - 1], 1e-4);
        assertTrue(line.summary().startsWith("From Weight decay 2, epoch 30 (t = 0)"), line.summary());
    }

    @Test
    void whatHasNoLineIsRefused() {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> between(30, 30));
        assertEquals("The two networks are the same; a line needs two different ones.", refusal.getMessage());
    }

    @Test
    void startsFromWhereTheRunHasMemorised() throws IOException {
        run.accept(stored.events());
        SurfaceModel model = new SurfaceModel(_ -> List.of(0, 30, 90, 1500));
        model.start(run);
        assertEquals(List.of(new Place(run, 30), new Place(run, 1500)), model.places());
        Corner third = model.corners().get(2);
        model.choose(third, run);
        third.select(400);
        assertEquals(90, third.epochProperty().get(), "the kept epoch that is nearest");
        assertEquals(3, model.places().size());
        model.choose(third, null);
        assertEquals(2, model.places().size());
        assertNull(model.surfaceProperty().get());
        assertEquals(
                List.of(0, 30, 90, 1500),
                RunReader.keptEpochs(FOLDER).stream()
                        .filter(e -> e < 91 || e == 1500)
                        .toList());
    }

    @Test
    void aRunWithOneSnapshotHasNoLineYet() {
        SurfaceModel model = new SurfaceModel(_ -> List.of(7));
        model.start(run);
        assertEquals(List.of(new Place(run, 7), new Place(run, 7)), model.places());
        SurfaceModel none = new SurfaceModel(_ -> List.of());
        none.start(run);
        assertEquals(List.of(), none.places());
    }
}
