package io.omegascope.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.run.RunEvent;
import io.omegascope.run.RunState;
import io.omegascope.store.Library;
import io.omegascope.store.RunFamily;
import io.omegascope.store.StoredRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Draws the pictures of the README from the sample run: `mvn -Dtest=ScreenshotTest -Dscreenshots test`.
@EnabledIfSystemProperty(named = "screenshots", matches = ".*")
@ExtendWith(ApplicationExtension.class)
class ScreenshotTest {
    private static final Path ASSETS = Path.of("assets");
    private static final int MIDWAY = 120;

    @TempDir
    static Path folder;

    private final Library library = new Library(folder);
    private final Workbench workbench = new Workbench(new Settings(), library);
    private Region window = new Region();

    @Start
    void show(Stage stage) {
        window = Offscreen.show(WorkbenchView.scene(workbench, library, () -> {}, _ -> {}, 1600, 1000), 1600, 1000);
    }

    @Test
    void drawsThePicturesOfTheReadme(FxRobot robot) throws Exception {
        picture(robot, "start");

        List<StoredRun> family = RunFamily.read(Path.of("sample-runs", "wd-2.0"), library);
        StoredRun parent = family.getFirst();
        RunModel training = new RunModel(parent.id(), Titles.of(parent.config()), parent.config(), null);
        training.accept(parent.events().stream().filter(ScreenshotTest::early).toList());
        training.accept(List.of(new RunEvent.StateChanged(new RunState.Training(), MIDWAY)));
        robot.interact(() -> {
            workbench.show(training);
            workbench.selection().select(training);
        });
        picture(robot, "training");

        robot.interact(() -> workbench
                .runs()
                .forEach(run -> run.accept(List.of(new RunEvent.StateChanged(new RunState.Stopped(), MIDWAY)))));
        robot.interact(() -> workbench.dismiss(training));
        robot.interact(() -> workbench.open(Path.of("sample-runs", "wd-2.0")));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> workbench.runs().size() == family.size());
        robot.interact(() -> {
            Selection selection = workbench.selection();
            selection.selectEpoch(
                    Objects.requireNonNull(workbench.runs().getFirst().synergyPeak()));
            Objects.requireNonNull(selection.profile())
                    .result()
                    .ofOrder(5)
                    .ifPresent(o -> selection.selectMultiplet(o.min().multiplet()));
        });
        picture(robot, "workbench");
        robot.interact(workbench.settings()::switchTheme);
        picture(robot, "workbench-dark");
    }

    private void picture(FxRobot robot, String name) {
        robot.sleep(2, TimeUnit.SECONDS);
        Path file = ASSETS.resolve(name + ".png");
        robot.interact(() -> Picture.save(window, file));
        assertTrue(Files.exists(file));
    }

    private static boolean early(RunEvent event) {
        return switch (event) {
            case RunEvent.EpochMetrics m -> m.epoch() <= MIDWAY;
            case RunEvent.InfoProfile p -> p.epoch() <= MIDWAY;
            case RunEvent.StateChanged _, RunEvent.PhasesChanged _ -> false;
        };
    }
}
