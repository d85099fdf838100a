package io.omegascope.ui.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.omegascope.experiment.Sweep;
import io.omegascope.run.Preset;
import io.omegascope.run.Seeds;
import io.omegascope.run.SweepPlan;
import io.omegascope.store.SweepFolder;
import io.omegascope.ui.Look;
import io.omegascope.ui.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A folder of runs that were trained, on the headless platform.
@ExtendWith(ApplicationExtension.class)
class SweepViewTest {
    @TempDir
    static Path root;

    private final List<Path> opened = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    @Start
    void show(Stage stage) {
        Map<String, String> set = Map.of("modulus", "11", "epochs", "5", "null", "none");
        LinkedHashMap<String, List<String>> axes = new LinkedHashMap<>();
        axes.put("hidden", List.of("8", "16"));
        axes.put("seed", List.of("0", "1"));
        SweepPlan plan = SweepPlan.of(Preset.WD_2.config(Seeds.all(0)), set, List.of(), axes);
        new Sweep(plan.points(), new SweepFolder(root.resolve("runs")), 1).train(_ -> {});
        Settings settings = new Settings();
        SweepView view = new SweepView(settings, opened::add, _ -> {}, failures::add, () -> {});
        Scene scene = new Scene(view, 1000, 600);
        Look.dress(scene, settings);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        view.show(root.resolve("runs"));
    }

    @Test
    void aCellListsItsRunsAndAChosenRunOpens(FxRobot robot) {
        ListView<?> chosen = robot.lookup("#sweep-chosen").queryListView();
        waitFor(() -> robot.lookup("4 runs, 4 finished").tryQuery().isPresent());
        robot.clickOn(
                robot.lookup(n -> n instanceof HeatMap)
                        .query()
                        .localToScreen(130, 50)
                        .getX(),
                130);
        waitFor(() -> chosen.getItems().size() == 2);
        assertEquals(List.of(), opened);
        robot.interact(() -> {
            chosen.requestFocus();
            chosen.getSelectionModel().select(1);
        });
        robot.type(KeyCode.ENTER);
        assertEquals(List.of(root.resolve("runs").resolve("hidden-8_seed-1")), opened);
        assertEquals(List.of(), failures);
    }

    @Test
    void aFolderThatIsNotThereIsRefused(FxRobot robot) {
        SweepView view = robot.lookup(".sweep-view").queryAs(SweepView.class);
        robot.interact(
                () -> view.show(root.resolve("runs").resolve("hidden-8_seed-1").resolve("run.json")));
        waitFor(() -> failures.size() == 1);
    }

    private static void waitFor(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition::getAsBoolean);
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
