package io.omegascope.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.run.Preset;
import io.omegascope.run.Seeds;
import io.omegascope.store.Library;
import io.omegascope.store.RunFamily;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final int MIDWAY = 180;

    @TempDir
    static Path folder;

    private final Library library = new Library(folder);
    private final Workbench workbench = new Workbench(new Settings(), library);
    private final FxPump pump = new FxPump(workbench::pump);
    private Region window = new Region();

    @Start
    void show(Stage stage) {
        pump.start();
        window = Offscreen.show(WorkbenchView.scene(workbench, library, Dialogs.NONE, 1600, 1000), 1600, 1000);
    }

    @Test
    void drawsThePicturesOfTheReadme(FxRobot robot) throws Exception {
        picture(robot, "start");

        RunModel training = Objects.requireNonNull(
                WaitForAsyncUtils.waitForAsyncFx(5000, () -> workbench.start(Preset.WD_2.config(Seeds.all(0)))));
        WaitForAsyncUtils.waitFor(
                120, TimeUnit.SECONDS, () -> workbench.selection().epoch() >= MIDWAY);
        picture(robot, "training");
        robot.interact(() -> workbench.stop(training));
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> training.state().isEnded());
        robot.interact(() -> workbench.dismiss(training));

        Path sample = SampleRun.all().getFirst().folder();
        int family = RunFamily.read(sample, library).size();
        robot.interact(() -> workbench.open(sample));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> workbench.runs().size() == family);
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
}
