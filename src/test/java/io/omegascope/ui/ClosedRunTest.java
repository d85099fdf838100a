package io.omegascope.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.store.Library;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.Scene;
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

/// A run that has left the list leaves the memory too, whatever was done with it.
@ExtendWith(ApplicationExtension.class)
class ClosedRunTest {
    private static final int ROUNDS = 8;
    /// A view that is not seen just now may still have the measurement that it showed last.
    private static final int SHOWN = 5;

    @TempDir
    private Path folder = Path.of("");

    private Workbench workbench = SampleBench.empty();
    private @Nullable Scene scene;
    private final FxPump pump = new FxPump(() -> workbench.pump());

    @Start
    void show(Stage stage) {
        Library library = new Library(folder);
        workbench = new Workbench(new Settings(), library);
        scene = WorkbenchView.scene(workbench, library, Dialogs.NONE, 1000, 980);
        stage.setScene(scene);
        stage.show();
        pump.start();
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(pump::stop);
    }

    @Test
    void theOnlyRunIsForgotten(FxRobot robot) throws Exception {
        awaitForgotten(openedAndClosed(robot));
    }

    @Test
    void oneOfTwoRunsIsForgotten(FxRobot robot) throws Exception {
        open(robot, "alpha-8");
        awaitForgotten(openedAndClosed(robot));
    }

    /// What a run and its retrainings consist of.
    private List<WeakReference<Object>> openedAndClosed(FxRobot robot) throws Exception {
        open(robot, "wd-2.0");
        for (int i = 0; i < ROUNDS; i++) {
            int round = i;
            robot.interact(() -> LookAround.at(workbench, Objects.requireNonNull(scene), round));
            WaitForAsyncUtils.sleep(200, TimeUnit.MILLISECONDS);
        }
        List<WeakReference<Object>> parts = new ArrayList<>();
        robot.interact(() -> {
            RunModel run = Objects.requireNonNull(workbench.selection().run());
            workbench.runs().stream()
                    .filter(r -> r == run || r.parent() == run)
                    .flatMap(r -> Stream.<Object>concat(r.metrics().stream(), r.profiles().values().stream()))
                    .map(WeakReference::new)
                    .forEach(parts::add);
            workbench.pageProperty().set(Page.RUN);
            workbench.dismiss(run);
        });
        assertTrue(parts.size() > 1000);
        return parts;
    }

    private void open(FxRobot robot, String name) throws Exception {
        robot.interact(() -> workbench.open(Path.of("sample-runs", name)));
        await(() -> {
            RunModel run = workbench.selection().run();
            return run != null && run.id().equals(name);
        });
    }

    private static void awaitForgotten(List<WeakReference<Object>> parts) throws Exception {
        await(() -> {
            System.gc();
            return parts.stream().filter(part -> part.get() != null).count() <= SHOWN;
        });
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        assertTrue(condition.call());
    }
}
