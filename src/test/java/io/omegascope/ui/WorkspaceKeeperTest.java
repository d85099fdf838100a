package io.omegascope.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.cluster.ClusteringMethod;
import io.omegascope.info.Multiplet;
import io.omegascope.info.Ties;
import io.omegascope.run.NullModel;
import io.omegascope.run.RunState;
import io.omegascope.store.Library;
import io.omegascope.store.Workspace;
import io.omegascope.store.Workspace.Measured;
import io.omegascope.store.Workspace.Opened;
import io.omegascope.store.WorkspaceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What was open comes back, also where the program had no time to say good-bye.
@ExtendWith(ApplicationExtension.class)
class WorkspaceKeeperTest {
    private static final Path SAMPLES = Path.of("sample-runs").toAbsolutePath();
    private static final Multiplet CHOSEN = new Multiplet(1, 3, 4);

    @TempDir
    Path folder;

    private @Nullable Stage window;

    @Start
    void show(Stage stage) {
        window = stage;
        stage.show();
    }

    @Test
    void whatIsLookedAtComesBackAfterACrash(FxRobot robot) throws Exception {
        Workbench left = bench(robot);
        robot.interact(() -> WorkspaceKeeper.keep(left, file(), true));
        robot.interact(() -> left.open(SAMPLES.resolve("wd-0.1")));
        await(() -> left.runs().size() == 1);
        robot.interact(() -> left.open(SAMPLES.resolve("wd-2.0")));
        await(() -> left.runs().size() == 5);
        robot.interact(() -> {
            left.selection().selectEpoch(90);
            left.selection().selectMultiplet(CHOSEN);
            left.selection().orderProperty().set(3);
            left.selection().zoom("epochs", List.of(20.0, 300.0));
            left.selection().zoom("pareto", List.of(0.1, 0.2, 0.05, 0.1));
            left.comparedProperty().set(SAMPLES);
            left.study(SAMPLES.resolve("alpha-8"));
        });
        Path copy = folder.resolve("after the crash.json");
        await(() -> text(file()).contains("STUDY") && text(file()).contains("300.0"));
        Files.copy(file(), copy);

        Workbench found = bench(robot);
        robot.interact(() -> {
            WorkspaceKeeper keeper = WorkspaceKeeper.keep(found, copy, true).orElseThrow();
            assertTrue(found.awaitedProperty().get());
            keeper.reopen();
        });
        await(() -> found.runs().size() == 5);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(ids(left), ids(found));
        assertEquals(
                left.runs().stream().map(WorkspaceKeeperTest::parent).toList(),
                found.runs().stream().map(WorkspaceKeeperTest::parent).toList());
        Selection selection = found.selection();
        assertEquals("wd-2.0", Objects.requireNonNull(selection.run()).id());
        assertEquals(left.selection().epoch(), selection.epoch());
        assertFalse(selection.followingProperty().get());
        assertEquals(CHOSEN, selection.multiplet());
        assertEquals(3, selection.orderProperty().get());
        assertEquals(left.selection().zooms(), selection.zooms());
        assertEquals(List.of(20.0, 300.0), selection.zooms().get("epochs"));
        assertEquals(Page.STUDY, found.pageProperty().get());
        assertEquals(SAMPLES, found.comparedProperty().get());
        assertEquals(SAMPLES.resolve("alpha-8"), found.studiedProperty().get());
        assertEquals(List.of(), found.errors());
        assertFalse(found.awaitedProperty().get());

        robot.interact(() -> found.pageProperty().set(Page.RUN));
        Button whole = robot.lookup("Whole run").queryButton();
        assertTrue(whole.isVisible(), "The charts show the whole run.");
        robot.clickOn(whole);
        assertNull(selection.zooms().get("epochs"));
    }

    @Test
    void runsThatAreGoneOrDamagedAreLeftOut(FxRobot robot) throws Exception {
        Path damaged = Files.createDirectory(folder.resolve("damaged"));
        Files.writeString(damaged.resolve("run.json"), "{");
        Path gone = folder.resolve("gone");
        Path pulledOut = folder.resolve("no such disk").resolve("run");
        write(gone, pulledOut, damaged, SAMPLES.resolve("wd-2.0-control"), SAMPLES.resolve("alpha-8"));
        Workbench bench = bench(robot);
        Optional<WorkspaceKeeper> keeper = keep(robot, bench);
        await(() -> bench.runs().size() == 2 && bench.errors().size() == 3);
        assertTrue(bench.errors().getFirst().contains(gone.toString()), bench.errors()::toString);
        assertTrue(bench.errors().getLast().contains(damaged.toString()), bench.errors()::toString);
        assertEquals(List.of("wd-2.0-control", "alpha-8"), ids(bench));
        await(() -> bench.selection().run() == bench.runs().getLast());
        robot.interact(() -> keeper.orElseThrow().close());
        try (WorkspaceFile file = WorkspaceFile.take(file()).orElseThrow()) {
            List<String> kept = file.read().orElseThrow().open().stream()
                    .map(Workspace.Opened::path)
                    .toList();
            assertEquals(3, kept.size());
            assertTrue(kept.contains(pulledOut.toString()), "a disk that is not there may come back");
        }
    }

    @Test
    void whatIsStillToBeOpenedIsKept(FxRobot robot) throws Exception {
        write(SAMPLES.resolve("wd-2.0"), SAMPLES.resolve("alpha-8"));
        Workbench bench = bench(robot);
        robot.interact(
                () -> WorkspaceKeeper.keep(bench, file(), true).orElseThrow().close());
        try (WorkspaceFile file = WorkspaceFile.take(file()).orElseThrow()) {
            assertEquals(2, file.read().orElseThrow().open().size());
        }
    }

    @Test
    void activationsAreMeasuredAgainAsTheyWere(FxRobot robot) throws Exception {
        Path csv = folder.resolve("layer.csv");
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            rows.append("%d,%d,%d,%d%n".formatted(i * 7 % 11, i * 5 % 13, i % 6, i * i % 17));
        }
        Files.writeString(csv, rows);
        Measured how = new Measured(0, ClusteringMethod.WARD, Ties.AVERAGE, NullModel.NONE);
        Measured refused = new Measured(2, ClusteringMethod.WARD, Ties.AVERAGE, NullModel.NONE);
        write(new Opened(csv.toString(), how), new Opened(csv.toString(), refused));
        Workbench bench = bench(robot);
        WorkspaceKeeper keeper = keep(robot, bench).orElseThrow();
        await(() -> bench.runs().size() == 1 && bench.errors().size() == 1);
        RunModel run = bench.runs().getFirst();
        await(() -> {
            robot.interact(bench::pump);
            return run.state() instanceof RunState.Finished;
        });
        assertEquals(1, run.profiles().size());
        assertEquals(4, run.profiles().firstEntry().getValue().clusters());
        robot.interact(keeper::close);
        try (WorkspaceFile file = WorkspaceFile.take(file()).orElseThrow()) {
            assertEquals(
                    List.of(new Opened(csv.toString(), how)),
                    file.read().orElseThrow().open());
        }
    }

    @Test
    void damagedFileIsReportedAndTheWindowStarts(FxRobot robot) throws Exception {
        Files.writeString(file(), "{");
        Workbench bench = bench(robot);
        keep(robot, bench);
        assertEquals(1, bench.errors().size());
        assertTrue(bench.errors().getFirst().contains(file() + ".damaged"), bench.errors()::toString);
        assertTrue(robot.lookup("#start-featured").query().isVisible());
    }

    @Test
    void secondWindowLeavesTheFirstOnesAlone(FxRobot robot) throws Exception {
        write(SAMPLES.resolve("alpha-8"));
        Workbench first = bench(robot);
        keep(robot, first);
        await(() -> first.runs().size() == 1);
        Workbench second = bench(robot);
        assertTrue(keep(robot, second).isEmpty());
        assertTrue(second.noteProperty().get().contains("not remembered"));
        assertEquals(List.of(), second.runs());
    }

    @Test
    void runThatWasAskedForStaysSelected(FxRobot robot) throws Exception {
        write(SAMPLES.resolve("alpha-8"));
        Workbench bench = bench(robot);
        robot.interact(() -> {
            WorkspaceKeeper.keep(bench, file(), false).orElseThrow().reopen();
            bench.openAny(SAMPLES.resolve("wd-0.1"));
        });
        await(() -> bench.runs().size() == 2 && bench.selection().run() != null);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("wd-0.1", Objects.requireNonNull(bench.selection().run()).id());
    }

    private Workbench bench(FxRobot robot) {
        Workbench bench = SampleBench.empty();
        Library library = new Library(folder.resolve("library"));
        robot.interact(() ->
                Objects.requireNonNull(window).setScene(WorkbenchView.scene(bench, library, Dialogs.NONE, 1200, 900)));
        return bench;
    }

    private Optional<WorkspaceKeeper> keep(FxRobot robot, Workbench bench) {
        List<Optional<WorkspaceKeeper>> made = new ArrayList<>();
        robot.interact(() -> {
            Optional<WorkspaceKeeper> keeper = WorkspaceKeeper.keep(bench, file(), true);
            keeper.ifPresent(WorkspaceKeeper::reopen);
            made.add(keeper);
        });
        return made.getFirst();
    }

    private void write(Path... runs) throws IOException {
        write(Arrays.stream(runs).map(run -> new Opened(run.toString(), null)).toArray(Opened[]::new));
    }

    private void write(Opened... open) throws IOException {
        try (WorkspaceFile file = WorkspaceFile.take(file()).orElseThrow()) {
            file.write(new Workspace(List.of(open), "RUN", null, null, 0, null));
        }
    }

    private Path file() {
        return folder.resolve("workspace.json");
    }

    private static String text(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private static List<String> ids(Workbench bench) {
        return bench.runs().stream().map(RunModel::id).toList();
    }

    private static String parent(RunModel run) {
        RunModel parent = run.parent();
        return parent == null ? "" : parent.id();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
    }
}
