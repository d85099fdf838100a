package io.omegascope.ui;

import io.omegascope.run.Preset;
import io.omegascope.run.RunState;
import io.omegascope.run.Seeds;
import io.omegascope.store.Library;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;

/// The main job without a display: trains the wd 2.0 preset in the whole window, drawn by JavaFX's headless platform,
/// and keeps three pictures of it.
final class Tour {
    private static final double WIDTH = 1920;
    private static final double HEIGHT = 1080;
    /// Charts redraw at most ten times a second.
    private static final Duration UNTIL_DRAWN = Duration.millis(700);

    private final Path folder;
    private final PrintStream out;
    private final PrintStream err;
    private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
    private final Workbench workbench = new Workbench(new Settings(), Library.standard());
    private final Scene scene = WorkbenchView.scene(workbench, () -> {}, _ -> {}, WIDTH, HEIGHT);

    private Tour(Path folder, PrintStream out, PrintStream err) {
        this.folder = folder;
        this.out = out;
        this.err = err;
    }

    /// Returns an exit code.
    static int run(Path folder, PrintStream out, PrintStream err) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        CompletableFuture<Tour> tour = new CompletableFuture<>();
        Platform.startup(() -> {
            Tour made = new Tour(folder, out, err);
            tour.complete(made);
            made.start();
        });
        int code = tour.join().exitCode.join();
        Platform.exit();
        return code;
    }

    private void start() {
        Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> {
            err.println(Sentences.of(failure));
            exitCode.complete(1);
        });
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        RunModel run = workbench.start(Preset.WD_2.config(Seeds.both(0)));
        if (run == null) {
            fail(workbench.errors().getLast());
            return;
        }
        new FxPump(workbench::pump).start();
        run.stateProperty().subscribe(state -> ended(run, state));
    }

    private void ended(RunModel run, RunState state) {
        switch (state) {
            case RunState.Failed failed -> fail(failed.cause());
            case RunState.Finished _ -> finish(run);
            case RunState.Ready _, RunState.Training _, RunState.Paused _, RunState.Stopped _ -> {}
        }
    }

    private void finish(RunModel run) {
        workbench.selection().selectEpoch(0);
        whenDrawn(() -> {
            picture("start");
            workbench.selection().selectEpoch(Objects.requireNonNullElse(run.synergyPeak(), 0));
            whenDrawn(() -> {
                picture("peak");
                workbench.selection().followAgain();
                whenDrawn(() -> {
                    picture("end");
                    exitCode.complete(0);
                });
            });
        });
    }

    private void picture(String name) {
        Path file = folder.resolve("omegascope-" + name + ".png");
        Picture.save(scene, file);
        out.println(file);
    }

    private void fail(String sentence) {
        err.println(sentence);
        exitCode.complete(1);
    }

    private static void whenDrawn(Runnable action) {
        PauseTransition pause = new PauseTransition(UNTIL_DRAWN);
        pause.setOnFinished(_ -> action.run());
        pause.play();
    }
}
