package io.omegascope.ui;

import io.omegascope.net.Blas;
import io.omegascope.store.Library;
import io.omegascope.store.PreferencesFile;
import io.omegascope.store.UserFolders;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Logger;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The window with everything in it. This is where the parts are put together.
public final class WorkbenchApp extends Application {
    private static final Logger LOG = Logger.getLogger(WorkbenchApp.class.getName());

    private static final Duration DRAWN_AFTER = Duration.millis(300);

    private final Settings settings = new Settings();
    private @Nullable Preferences preferences;
    private @Nullable Workbench workbench;
    private @Nullable PulseMeter pulses;
    private Optional<WorkspaceKeeper> workspace = Optional.empty();

    @Override
    public void start(Stage stage) {
        Library library = Library.standard();
        Workbench made = new Workbench(settings, settings.journals(library));
        workbench = made;
        Failures.catchAll(made::report);
        PreferencesFile file = new PreferencesFile(UserFolders.preferences());
        preferences = new Preferences(settings, file, made::report);
        preferences.keep();

        Scene scene = WorkbenchView.scene(
                made,
                library,
                new Dialogs(
                        () -> chooseFolder(stage, "Open the folder of a run", made::open),
                        () -> chooseFolder(stage, "Open a folder of runs", made::openAny),
                        title -> chooseFolder(stage, title),
                        () -> chooseFile(stage, made),
                        () -> chooseArchive(stage, made),
                        run -> chooseTarget(stage, made, run),
                        this::browse),
                Places.WIDTH,
                Places.HEIGHT);
        new FxPump(made::pump).start();
        if (PulseMeter.isWanted()) {
            pulses = new PulseMeter(5_000_000_000L);
            pulses.watch(scene);
        }

        stage.setTitle("Omegascope");
        stage.getIcons().setAll(Icon.all());
        stage.setMinWidth(1024);
        stage.setMinHeight(640);
        stage.setScene(scene);
        stage.setOnCloseRequest(event -> keepUnsaved(event, stage, made.unsaved()));
        Places.keep(stage, settings);
        List<String> wanted = getParameters().getRaw();
        workspace = WorkspaceKeeper.keep(made, UserFolders.workspace(), wanted.isEmpty());
        stage.show();
        scene.getRoot().requestFocus();
        loadLater();
        wanted.stream().map(Path::of).forEach(made::openAny);
    }

    @Override
    public void stop() {
        if (preferences != null) {
            preferences.save();
        }
        workspace.ifPresent(WorkspaceKeeper::close);
        if (workbench != null) {
            workbench.stopAll();
        }
        if (pulses != null) {
            LOG.info(pulses.summary());
        }
    }

    /// The numerics are loaded once the window is drawn. Two threads that load native libraries at the same time, one
    /// of them for fonts, can wait for each other for ever.
    private void loadLater() {
        PauseTransition drawn = new PauseTransition(DRAWN_AFTER);
        drawn.setOnFinished(_ -> {
            Thread.ofPlatform().daemon().name("loader").start(Blas::singleThreaded);
            workspace.ifPresent(WorkspaceKeeper::reopen);
        });
        drawn.play();
    }

    private void browse(Path shown) {
        getHostServices().showDocument(shown.toUri().toString());
    }

    private static @Nullable Path chooseFolder(Stage stage, String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        File chosen = chooser.showDialog(stage);
        return chosen == null ? null : chosen.toPath();
    }

    private static void chooseFolder(Stage stage, String title, Consumer<Path> then) {
        Path chosen = chooseFolder(stage, title);
        if (chosen != null) {
            then.accept(chosen);
        }
    }

    /// What cannot be saved would be lost with the window.
    private static void keepUnsaved(WindowEvent closing, Stage stage, UnsavedRuns unsaved) {
        if (!unsaved.entries().isEmpty()) {
            ButtonType stay = new ButtonType("Stay", ButtonBar.ButtonData.CANCEL_CLOSE);
            ButtonType lose = new ButtonType("Close and lose it", ButtonBar.ButtonData.LEFT);
            Alert question = new Alert(
                    Alert.AlertType.WARNING,
                    "What is not saved is lost when the window closes. The bar below the header saves it to another folder.",
                    stay,
                    lose);
            ((Button) question.getDialogPane().lookupButton(lose)).setDefaultButton(false);
            ((Button) question.getDialogPane().lookupButton(stay)).setDefaultButton(true);
            question.initOwner(stage);
            question.setHeaderText(
                    unsaved.entries().size() == 1
                            ? unsaved.entries().getFirst().run().title() + " is not saved"
                            : unsaved.entries().size() + " runs are not saved");
            if (question.showAndWait().filter(lose::equals).isEmpty()) {
                closing.consume();
            }
        }
    }

    private static void chooseArchive(Stage stage, Workbench workbench) {
        FileChooser chooser = archives("Import a run");
        File chosen = chooser.showOpenDialog(stage);
        if (chosen != null) {
            workbench.openAny(chosen.toPath());
        }
    }

    /// The dialog has asked whether a file may go that is there already.
    private static void chooseTarget(Stage stage, Workbench workbench, RunModel run) {
        FileChooser chooser = archives("Send a run with its retrainings");
        chooser.setInitialFileName(run.id() + ".zip");
        File chosen = chooser.showSaveDialog(stage);
        if (chosen != null) {
            workbench.exportRun(run, chosen.toPath());
        }
    }

    private static FileChooser archives(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Runs", "*.zip"));
        return chooser;
    }

    private static void chooseFile(Stage stage, Workbench workbench) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open activations");
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter("NumPy arrays and CSV", "*.npy", "*.npz", "*.csv"));
        File chosen = chooser.showOpenDialog(stage);
        if (chosen != null) {
            workbench.openAny(chosen.toPath());
        }
    }
}
