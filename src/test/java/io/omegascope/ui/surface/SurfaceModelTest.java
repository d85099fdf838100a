package io.omegascope.ui.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.experiment.Sweep;
import io.omegascope.progress.LossLine;
import io.omegascope.progress.LossPlane;
import io.omegascope.run.Preset;
import io.omegascope.run.Seeds;
import io.omegascope.run.Snapshot;
import io.omegascope.run.SweepPlan;
import io.omegascope.store.RunReader;
import io.omegascope.store.StoredRun;
import io.omegascope.store.SweepFolder;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.Selection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Between networks that were trained: two of eight neurons from different seeds, and one of sixteen.
class SurfaceModelTest {
    @TempDir
    static Path root;

    private final Selection selection = new Selection();
    private RunModel zero = model("hidden-8_seed-0");
    private RunModel one = model("hidden-8_seed-1");

    @BeforeAll
    static void train() {
        Map<String, String> set = Map.of("modulus", "11", "epochs", "6", "null", "none");
        LinkedHashMap<String, List<String>> axes = new LinkedHashMap<>();
        axes.put("hidden", List.of("8", "16"));
        axes.put("seed", List.of("0", "1"));
        SweepPlan plan = SweepPlan.of(Preset.WD_2.config(Seeds.all(0)), set, List.of(), axes);
        new Sweep(plan.points(), new SweepFolder(root.resolve("runs")), 1).train(_ -> {});
    }

    @BeforeEach
    void selectTheFirst() {
        zero = model("hidden-8_seed-0");
        one = model("hidden-8_seed-1");
        selection.select(zero);
    }

    @Test
    void proposesSnapshotsOfTheSelectedRunOnce() {
        SurfaceModel model = model(Runnable::run);
        model.begin();
        assertEquals(new Place(zero, 0), model.corners().get(0).place());
        assertEquals(new Place(zero, 6), model.corners().get(1).place());
        model.corners().get(1).choose(one, 3);
        model.begin();
        assertEquals(new Place(one, 3), model.corners().get(1).place(), "what was chosen stays");
    }

    @Test
    void aLineHasTheLossesOfTheRunAtItsEnds() throws IOException {
        SurfaceModel model = model(Runnable::run);
        model.begin();
        model.linePointsProperty().set(21);
        model.evaluate();
        Surface.Line found =
                assertInstanceOf(Surface.Line.class, model.surfaceProperty().get());
        LossLine line = found.line();
        assertEquals(21, line.t().length);
        assertFalse(model.evaluatingProperty().get());
        assertEquals("", model.mistakeProperty().get());
        StoredRun run = stored("hidden-8_seed-0");
        assertEquals(run.metrics().getFirst().testLoss(), line.losses().testLoss()[0], 1e-4);
        assertEquals(run.metrics().getLast().testLoss(), line.losses().testLoss()[20], 1e-4);
        assertEquals(run.metrics().getLast().trainAccuracy(), line.losses().trainAccuracy()[20], 1e-9);
        assertTrue(found.isInformation());
    }

    @Test
    void aPlaneNamesItsThreeNetworks() {
        SurfaceModel model = model(Runnable::run);
        model.begin();
        model.planeProperty().set(true);
        model.planePointsProperty().set(11);
        model.corners().get(2).choose(one, 6);
        model.alignedProperty().set(true);
        model.evaluate();
        Surface.Plane found =
                assertInstanceOf(Surface.Plane.class, model.surfaceProperty().get());
        LossPlane plane = found.plane();
        assertEquals(121, plane.grid().testLoss().length);
        assertEquals("C  " + one.title() + ", epoch 6", found.wish().name(2));
    }

    @Test
    void whatWasComputedIsThereAgain() {
        SurfaceModel model = model(Runnable::run);
        model.begin();
        model.evaluate();
        Surface first = model.surfaceProperty().get();
        assertNotNull(first);
        model.alignedProperty().set(true);
        assertNull(model.surfaceProperty().get());
        model.alignedProperty().set(false);
        assertSame(first, model.surfaceProperty().get());
    }

    @Test
    void mistakesComeInASentence() {
        SurfaceModel model = model(Runnable::run);
        model.evaluate();
        assertEquals(
                "Choose a run that keeps weights for each network.",
                model.mistakeProperty().get());
        model.begin();
        model.corners().get(0).choose(zero, 6);
        model.evaluate();
        assertEquals(
                "The two networks are the same; a line needs two different ones.",
                model.mistakeProperty().get());
        model.corners().get(1).choose(model("hidden-16_seed-0"), 6);
        assertEquals("", model.mistakeProperty().get());
        model.evaluate();
        assertEquals(
                "The networks differ in hidden: 8 and 16; weights can be mixed between equal ones.",
                model.mistakeProperty().get());
        model.corners().get(1).choose(zero, 0);
        model.corners().get(2).choose(zero, 6);
        model.planeProperty().set(true);
        model.evaluate();
        assertEquals(
                "The three networks are on one line; a plane needs three that are not.",
                model.mistakeProperty().get());
        assertNull(model.surfaceProperty().get());
    }

    @Test
    void saysHowLongItStillTakesOnceItKnows() {
        SurfaceModel model = model(Runnable::run);
        model.begin();
        List<Duration> said = new ArrayList<>();
        model.leftProperty().subscribe((_, left) -> {
            if (left != null) {
                said.add(left);
            }
        });
        model.evaluate();
        assertFalse(said.isEmpty());
        assertTrue(said.stream().allMatch(left -> left.toMinutes() < 10), said::toString);
    }

    @Test
    void whatWasStoppedShowsNothing() {
        Queue<Runnable> work = new ArrayDeque<>();
        SurfaceModel model = model(work::add);
        model.begin();
        model.evaluate();
        assertTrue(model.evaluatingProperty().get());
        model.stop();
        work.remove().run();
        assertNull(model.surfaceProperty().get());
        assertFalse(model.evaluatingProperty().get());
        model.evaluate();
        model.alignedProperty().set(true);
        work.remove().run();
        assertNull(model.surfaceProperty().get(), "a change of mind stops as well");
    }

    @Test
    void theSelectionGivesRunAndEpoch() {
        SurfaceModel model = model(Runnable::run);
        selection.selectEpoch(4);
        model.takeSelected(model.corners().get(1));
        assertEquals(new Place(zero, 4), model.corners().get(1).place());
        model.corners().get(1).choose(100);
        assertEquals(new Place(zero, 6), model.corners().get(1).place(), "the nearest that is kept");
    }

    @Test
    void aRunThatLeavesIsLetGo() {
        ObservableList<RunModel> runs = FXCollections.observableArrayList(zero, one);
        SurfaceModel model = model(Runnable::run);
        model.forget(runs);
        model.begin();
        model.corners().get(1).choose(one, 6);
        model.evaluate();
        runs.remove(one);
        assertNull(model.corners().get(1).place());
        assertNull(model.surfaceProperty().get());
        model.corners().get(1).choose(one, 6);
        assertNull(model.surfaceProperty().get(), "its results went with it");
    }

    private SurfaceModel model(Executor worker) {
        KeptWeights kept = new KeptWeights() {
            @Override
            public List<Integer> epochs(RunModel run) {
                try {
                    return RunReader.keptEpochs(folder(run.id()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public Callable<Snapshot> at(RunModel run, int epoch) {
                return () -> RunReader.snapshot(folder(run.id()), epoch);
            }
        };
        return new SurfaceModel(selection, kept, worker, Runnable::run);
    }

    private static RunModel model(String name) {
        try {
            StoredRun stored = stored(name);
            RunModel run = new RunModel(stored.id(), name, stored.config(), null);
            run.accept(stored.events());
            return run;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StoredRun stored(String name) throws IOException {
        return RunReader.read(folder(name));
    }

    private static Path folder(String name) {
        return root.resolve("runs").resolve(name);
    }
}
