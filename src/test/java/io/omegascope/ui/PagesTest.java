package io.omegascope.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.run.Preset;
import io.omegascope.run.RunConfig;
import io.omegascope.run.RunState;
import io.omegascope.run.Seeds;
import io.omegascope.run.SweepPlan;
import io.omegascope.store.Library;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What the middle of the window shows, on the headless platform.
@ExtendWith(ApplicationExtension.class)
class PagesTest {
    private static final RunConfig SMALL = SweepPlan.of(
                    Preset.WD_2.config(Seeds.all(0)),
                    Map.of("modulus", "11", "hidden", "16", "epochs", "40", "null", "none"),
                    List.of(),
                    new LinkedHashMap<>())
            .points()
            .getFirst()
            .config();

    @TempDir
    static Path folder;

    private final Library library = new Library(folder);
    private final Workbench workbench = new Workbench(new Settings(), library);
    private final FxPump pump = new FxPump(workbench::pump);

    @Start
    void show(Stage stage) {
        stage.setScene(WorkbenchView.scene(workbench, library, Dialogs.NONE, 1200, 760));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        pump.start();
        RunModel run = workbench.start(SMALL);
        assertNotNull(run);
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(() -> {
            workbench.stopAll();
            pump.stop();
        });
    }

    private RunModel finished() {
        waitFor(() -> workbench.runs().getFirst().state() instanceof RunState.Finished);
        return workbench.runs().getFirst();
    }

    @Test
    void theLossIsEvaluatedBetweenSnapshotsOfTheRun(FxRobot robot) {
        finished();
        robot.interact(() -> root(robot).requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        assertEquals(Page.LOSS, workbench.pageProperty().get());
        Button export = robot.lookup("#surface-export").queryButton();
        assertTrue(export.isDisabled(), "nothing to save yet");
        robot.clickOn("#surface-evaluate");
        waitFor(() -> !export.isDisabled());
        assertFalse(robot.lookup("#surface-cancel").query().isVisible());
        robot.clickOn("#surface-back");
        assertEquals(Page.RUN, workbench.pageProperty().get());
    }

    @Test
    void aFolderOfRunsIsComparedAndARunOfItOpens(FxRobot robot) {
        finished();
        robot.interact(() -> workbench.openAny(folder));
        assertEquals(Page.RUNS, workbench.pageProperty().get());
        assertTrue(page(robot, ".sweep-view").isVisible());
        robot.interact(() -> workbench.open(library.folder(finished().id())));
        waitFor(() -> workbench.pageProperty().get() == Page.RUN);
        assertFalse(page(robot, ".sweep-view").isVisible());
        robot.interact(() -> workbench.pageProperty().set(Page.START));
        assertTrue(page(robot, ".start-view").isVisible());
        assertEquals(List.of(), List.copyOf(workbench.errors()));
    }

    @Test
    void otherMeasuresAreTakenFromKeptWeights(FxRobot robot) {
        RunModel run = finished();
        assertFalse(robot.lookup("Weight norms").tryQuery().map(Node::isVisible).orElse(false));
        robot.clickOn(robot.lookup("Other measures")
                .<Node>match(n -> n instanceof MenuButton)
                .<Node>query());
        robot.clickOn("Weight norm");
        waitFor(() -> run.laterProgress().size() == run.profiles().size());
        waitFor(() ->
                robot.lookup("Weight norms").tryQuery().map(Node::isVisible).orElse(false));
        assertEquals(
                run.metrics().getLast().weightNorm(),
                Math.sqrt(run.laterProgress().lastEntry().getValue().values().stream()
                        .mapToDouble(norm -> norm * norm)
                        .sum()),
                1e-4);
        assertEquals(Map.of(), run.profiles().lastEntry().getValue().progress(), "the measurements stay as they are");
    }

    @Test
    void thePaperIsShownFigureByFigure(FxRobot robot) {
        finished();
        robot.interact(() -> root(robot).requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        assertEquals(Page.PAPER, workbench.pageProperty().get());
        assertTrue(robot.lookup("Delayed generalisation").tryQuery().isPresent(), "the claims come first");
        assertEquals("Reproduce all…", robot.lookup("#paper-make").queryButton().getText());
        robot.clickOn("Figure 4");
        assertTrue(robot.lookup("Figure 4. Alpha 8, norm held").tryQuery().isPresent());
        assertTrue(robot.lookup(".paper-sheet").query().isVisible());
        assertEquals(
                "Reproduce figure 4…", robot.lookup("#paper-make").queryButton().getText());
        assertTrue(robot.lookup("#work-stop").tryQuery().isEmpty(), "nothing goes on");
        robot.clickOn("#paper-back");
        assertEquals(Page.RUN, workbench.pageProperty().get());
        assertEquals(List.of(), List.copyOf(workbench.errors()));
    }

    private static Node page(FxRobot robot, String style) {
        return robot.lookup(style).query();
    }

    private static Node root(FxRobot robot) {
        return robot.lookup(".root").query();
    }

    private static void waitFor(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition::getAsBoolean);
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
