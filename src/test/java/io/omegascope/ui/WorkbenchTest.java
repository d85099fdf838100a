package io.omegascope.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.run.RunState;
import io.omegascope.store.Library;
import io.omegascope.store.RunFamily;
import io.omegascope.store.RunReader;
import io.omegascope.store.StoredRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The whole window at work: a small network is set up, trained, looked into and retrained with mouse and keys.
@ExtendWith(ApplicationExtension.class)
class WorkbenchTest {
    @TempDir
    static Path folder;

    @TempDir
    static Path elsewhere;

    private final Library library = new Library(folder);
    private final Workbench workbench = new Workbench(new Settings(), library);
    private static final Dialogs DIALOGS =
            new Dialogs(() -> {}, () -> {}, _ -> elsewhere, () -> {}, () -> {}, _ -> {}, _ -> {});

    private @Nullable Stage window;
    private final FxPump pump = new FxPump(workbench::pump);

    @Start
    void show(Stage stage) {
        window = stage;
        stage.setScene(WorkbenchView.scene(workbench, library, DIALOGS, 1000, 980));
        stage.show();
        stage.getScene().getRoot().requestFocus();
        pump.start();
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(() -> {
            workbench.stopAll();
            pump.stop();
        });
    }

    @Test
    void trainsPausesScrubsSelectsAndRetrains(FxRobot robot) throws Exception {
        setUpASmallNetwork(robot, 1_000_000);
        robot.clickOn("#config-start");
        RunModel run = awaitRun();
        await(() -> run.profiles().size() > 20 && run.profiles().keySet().containsAll(Set.of(0, 1, 2)));

        robot.clickOn("#transport-main");
        await(() -> run.state() instanceof RunState.Paused);
        WaitForAsyncUtils.waitForFxEvents(); // the state is seen from here before what follows it has changed
        assertEquals("Resume", robot.lookup("#transport-main").queryButton().getText());
        robot.interact(() -> scene().getRoot().requestFocus());
        robot.push(KeyCode.HOME);
        assertEquals(0, workbench.selection().epoch());
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        assertEquals(2, workbench.selection().epoch());
        int paused = workbench.activity(run).epochProperty().get();
        robot.push(KeyCode.S);
        await(() -> workbench.activity(run).epochProperty().get() == paused + 1);

        robot.clickOn(
                robot.from(robot.lookup(".tab-header-area")).lookup("Retrain").<Node>query());
        robot.clickOn("#retrain-best");
        assertNotNull(workbench.selection().multiplet());
        assertEquals(2, workbench.selection().epoch());
        await(() -> !robot.lookup("#retrain-go").query().isDisabled());
        robot.clickOn("#retrain-go");
        await(() -> workbench.runs().size() == 4);

        List<RunModel> children = workbench.runs().subList(1, 4);
        for (RunModel child : List.copyOf(children)) {
            await(() -> workbench.retrainingProperty().get() == child
                    && child.metrics().size() > 3);
            robot.interact(() -> workbench.stop(child));
            await(() -> child.state() instanceof RunState.Stopped);
        }

        robot.interact(() -> workbench.selection().select(run));
        robot.interact(() -> scene().getRoot().requestFocus());
        robot.push(KeyCode.SPACE);
        await(() -> run.state() instanceof RunState.Training);
        robot.clickOn("#transport-stop");
        await(() -> run.state() instanceof RunState.Stopped);
        assertEquals(List.of(), workbench.errors());
        assertEquals(4, RunFamily.read(folder.resolve(run.id()), library).size());
    }

    @Test
    void finishesWithEveryMeasurement(FxRobot robot) throws Exception {
        setUpASmallNetwork(robot, 70);
        robot.clickOn("#config-start");
        RunModel run = awaitRun();
        await(() -> run.state() instanceof RunState.Finished);
        assertEquals(70, run.metrics().getLast().epoch());
        assertEquals(run.metrics().size(), run.profiles().size());
        assertEquals(List.of(), workbench.errors());
    }

    @Test
    void goesOnWithARunThatWasStopped(FxRobot robot) throws Exception {
        setUpASmallNetwork(robot, 1500);
        robot.clickOn("#config-start");
        RunModel run = awaitRun();
        await(() -> run.metrics().size() > 30);
        robot.clickOn("#transport-stop");
        await(() -> run.state() instanceof RunState.Stopped);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("Resume", robot.lookup("#transport-main").queryButton().getText());
        int stopped = run.metrics().getLast().epoch();
        assertTrue(stopped < 1500, "It was stopped too late to say anything: " + stopped);
        robot.clickOn("#transport-main");
        await(() -> run.state() instanceof RunState.Finished);
        assertEquals(List.of(), workbench.errors());
        StoredRun stored = RunReader.read(folder.resolve(run.id()));
        assertEquals(stored.metrics(), run.metrics());
        assertEquals(stored.profiles().keySet(), run.profiles().keySet());
        assertEquals(1, workbench.runs().size());
    }

    @Test
    void aRunWhoseFolderIsGoneIsHeldAndSavedElsewhere(FxRobot robot) throws Exception {
        setUpASmallNetwork(robot, 1_000_000);
        robot.clickOn("#config-start");
        RunModel run = awaitRun();
        await(() -> run.metrics().size() > 30);
        Files.move(folder.resolve(run.id()), folder.resolve("away"));
        Node bar = robot.lookup(".unsaved-bar").query();
        await(bar::isVisible);
        String said = robot.from(bar).lookup(".label").<Label>query().getText();
        assertTrue(said.startsWith(run.title() + " is held in memory. Nothing is saved after epoch "), said);
        robot.clickOn("#transport-stop");
        await(() -> run.state() instanceof RunState.Stopped);
        assertFalse(workbench.canGoOn(run) || workbench.isDismissible(run), "nothing may let go of it");
        robot.clickOn("Save to another folder…");
        await(() -> !bar.isVisible());
        StoredRun stored = RunReader.read(elsewhere.resolve(run.id()));
        assertEquals(stored.metrics(), run.metrics());
        assertEquals(stored.profiles().keySet(), run.profiles().keySet());
        assertEquals(elsewhere.resolve(run.id()), workbench.folder(run).orElseThrow());
        await(() -> workbench.canGoOn(run));
        assertEquals(1, workbench.errors().size(), "weights of the beginning are gone");
    }

    private void setUpASmallNetwork(FxRobot robot, int epochs) {
        type(robot, "#field-epochs", Integer.toString(epochs));
        open(robot, "#section-TASK");
        type(robot, "#field-modulus", "23");
        open(robot, "#section-NETWORK");
        type(robot, "#field-hidden", "40");
    }

    private static void open(FxRobot robot, String section) {
        robot.clickOn(robot.from(robot.lookup(section)).lookup(".title").<Node>query());
        assertTrue(robot.lookup(section).queryAs(TitledPane.class).isExpanded());
    }

    private static void type(FxRobot robot, String field, String text) {
        robot.clickOn(field).push(KeyCode.SHORTCUT, KeyCode.A).write(text);
    }

    private RunModel awaitRun() throws Exception {
        await(() -> workbench.selection().run() != null);
        RunModel run = workbench.selection().run();
        assertNotNull(run);
        assertEquals(23, run.config().orElseThrow().task().symbols());
        return run;
    }

    private Scene scene() {
        return Objects.requireNonNull(window).getScene();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
    }
}
