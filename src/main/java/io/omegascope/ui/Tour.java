package io.omegascope.ui;

import io.omegascope.run.Preset;
import io.omegascope.run.Profile;
import io.omegascope.run.RunState;
import io.omegascope.run.Seeds;
import io.omegascope.run.TrainingRun;
import io.omegascope.store.Library;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// The main job without a display: trains the wd 2.0 preset, or opens a run, in the whole window, drawn by JavaFX's
/// headless platform, and keeps three pictures of it.
final class Tour {
    private static final double WIDTH = 1920;
    private static final double HEIGHT = 1080;
    /// Of the multiplet in the picture of the peak: the overall winner is nearly the whole network.
    private static final int ORDER = 5;
    /// Charts redraw at most ten times a second.
    private static final Duration UNTIL_DRAWN = Duration.seconds(1);

    private final Path folder;
    private final PrintStream out;
    private final PrintStream err;
    private final Library library = Library.standard();
    private final Workbench workbench = new Workbench(new Settings(), library);
    private final Region window;
    private final CompletableFuture<Integer> exitCode;

    private Tour(Path folder, PrintStream out, PrintStream err, CompletableFuture<Integer> exitCode) {
        this.folder = folder;
        this.out = out;
        this.err = err;
        this.exitCode = exitCode;
        this.window =
                Offscreen.show(WorkbenchView.scene(workbench, library, Dialogs.NONE, WIDTH, HEIGHT), WIDTH, HEIGHT);
    }

    /// @param runs   the folder of a run to open, or nothing
    /// @param folder for the pictures
    /// @return an exit code
    static int run(
            List<String> runs,
            Path folder,
            PrintStream out,
            PrintStream err,
            Function<TrainingRun, Runnable> progress) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        CompletableFuture<Integer> exitCode = new CompletableFuture<>();
        Platform.startup(() -> {
            Tour tour = new Tour(folder, out, err, exitCode);
            Failures.catchAll(tour::fail);
            tour.show();
            if (runs.isEmpty()) {
                tour.train(progress);
            } else {
                tour.open(Path.of(runs.getFirst()));
            }
        });
        int code = exitCode.join();
        Platform.exit();
        return code;
    }

    private void show() {
        workbench.errors().subscribe(() -> workbench.errors().forEach(this::fail));
        new FxPump(workbench::pump).start();
    }

    private void train(Function<TrainingRun, Runnable> progress) {
        RunModel run = workbench.start(Preset.WD_2.config(Seeds.all(0)));
        if (run != null) {
            err.println("Training: " + run.title() + ". The run is kept in " + library.folder(run.id()) + ".");
            Runnable done = progress.apply(workbench.training(run));
            run.stateProperty().subscribe(state -> {
                if (state instanceof RunState.Finished) {
                    done.run();
                    finish(run);
                }
            });
        }
    }

    private void open(Path run) {
        workbench.open(run);
        workbench.selection().runProperty().subscribe(opened -> {
            if (opened != null) {
                Platform.runLater(() -> finish(opened));
            }
        });
    }

    private void finish(RunModel run) {
        workbench.selection().selectEpoch(0);
        whenDrawn(() -> {
            picture("start");
            selectPeak(run);
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

    private void selectPeak(RunModel run) {
        Selection selection = workbench.selection();
        selection.selectEpoch(Objects.requireNonNullElse(run.synergyPeak(), 0));
        Profile profile = selection.profile();
        if (profile != null) {
            profile.result()
                    .ofOrder(ORDER)
                    .ifPresent(o -> selection.selectMultiplet(o.min().multiplet()));
        }
    }

    private void picture(String name) {
        Path file = folder.resolve("omegascope-" + name + ".png");
        Picture.save(window, file);
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
