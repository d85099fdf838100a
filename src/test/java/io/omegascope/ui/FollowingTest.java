package io.omegascope.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.run.Parameter;
import io.omegascope.run.Parameters;
import io.omegascope.run.Preset;
import io.omegascope.run.RunConfig;
import io.omegascope.run.RunState;
import io.omegascope.run.Seeds;
import io.omegascope.run.TrainingRun;
import io.omegascope.store.Library;
import io.omegascope.store.Resume;
import io.omegascope.store.RunReader;
import io.omegascope.store.RunWriter;
import io.omegascope.store.StoredRun;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A run that somebody else trains, in the window.
@ExtendWith(ApplicationExtension.class)
class FollowingTest {
    private static final int EPOCHS = 1_000_000;

    @TempDir
    static Path folder;

    private final Workbench bench = SampleBench.empty();
    private final FxPump pump = new FxPump(bench::pump);

    @Start
    void show(Stage stage) {
        stage.setScene(WorkbenchView.scene(bench, new Library(folder.resolve("none")), Dialogs.NONE, 1200, 900));
        stage.show();
        pump.start();
    }

    @Test
    void followsARunUntilItIsStopped(FxRobot robot) throws Exception {
        Path place = folder.resolve("run");
        TrainingRun training = new TrainingRun(config(), RunWriter.create(place, config()));
        Thread writer = Thread.ofPlatform().daemon().start(training::train);
        await(() -> RunReader.read(place).metrics().size() > 5);
        robot.interact(() -> bench.open(place));
        await(() -> bench.selection().run() != null);
        RunModel run = Objects.requireNonNull(bench.selection().run());
        assertEquals(new RunState.Training(), run.state());
        assertEquals("Training elsewhere", run.stateWord());
        assertFalse(bench.isLive(run) || bench.canGoOn(run));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                "Training elsewhere", robot.lookup(".chip").queryAs(Label.class).getText());
        int first = run.metrics().getLast().epoch();
        await(() -> run.metrics().getLast().epoch() > first && run.profiles().size() > 5);

        training.stop();
        writer.join();
        await(() -> run.state() instanceof RunState.Stopped);
        StoredRun stored = RunReader.read(place);
        robot.interact(() -> {
            assertEquals(stored.metrics(), run.metrics());
            assertEquals(stored.profiles().keySet(), run.profiles().keySet());
            assertEquals(stored.phases(), run.phases());
            assertEquals(run.profiles().lastKey(), bench.selection().epoch());
        });
        assertEquals("Stopped", run.stateWord());
        assertTrue(bench.canGoOn(run));
        await(() -> robot.lookup("#transport-main").queryButton().getText().equals("Resume"));
        assertEquals(List.of(), bench.errors());
    }

    @Test
    void runThatIsOpenIsBroughtUpToDateWhenItIsOpenedAgain(FxRobot robot) throws Exception {
        Path place = folder.resolve("again");
        TrainingRun first = new TrainingRun(config(), RunWriter.create(place, config()));
        Thread writer = Thread.ofPlatform().daemon().start(first::train);
        await(() -> RunReader.read(place).metrics().size() > 5);
        first.stop();
        writer.join();
        robot.interact(() -> bench.open(place));
        await(() -> bench.selection().run() != null);
        RunModel run = Objects.requireNonNull(bench.selection().run());
        int before = run.metrics().getLast().epoch();

        Resume taken = Resume.of(place);
        TrainingRun second =
                TrainingRun.of(config(), taken.journal(), TrainingRun.firstWeights(config()), taken.resumption(), 1);
        writer = Thread.ofPlatform().daemon().start(second::train);
        await(() -> RunReader.header(place).state() instanceof RunState.Training);
        robot.interact(() -> bench.open(place));
        await(() -> run.state() instanceof RunState.Training
                && run.metrics().getLast().epoch() > before);
        assertEquals(List.of(run), bench.runs());
        second.stop();
        writer.join();
        await(() -> run.state() instanceof RunState.Stopped);
        StoredRun stored = RunReader.read(place);
        robot.interact(() -> assertEquals(stored.metrics(), run.metrics()));
        assertEquals(List.of(), bench.errors());
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(pump::stop);
    }

    private static RunConfig config() {
        Map<Parameter, String> texts = new LinkedHashMap<>();
        Map.of("epochs", Integer.toString(EPOCHS), "modulus", "23", "hidden", "40", "null", "none")
                .forEach((key, text) -> texts.put(
                        Parameters.ALL.stream()
                                .filter(p -> p.key().equals(key))
                                .findFirst()
                                .orElseThrow(),
                        text));
        return Parameters.apply(Preset.WD_2.config(Seeds.all(0)), texts).config();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
    }
}
