package io.omegascope.ui;

import io.omegascope.run.Preset;
import io.omegascope.run.RunConfig;
import io.omegascope.run.Schedule;
import io.omegascope.run.Seeds;
import io.omegascope.store.Library;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The whole workbench at 1920 x 1080 while a run trains in it, for programs that measure the window. Only for the FX
/// thread.
record BusyWindow(Workbench workbench, Stage stage, FxPump pump, RunModel run) {

    /// A preset that goes on for as long as it is looked at.
    static RunConfig endless(Preset preset) {
        return preset.config(Seeds.all(0)).withSchedule(new Schedule(1_000_000, 60, 80));
    }

    static BusyWindow open(RunConfig config) {
        Library library = temporary();
        Workbench workbench = new Workbench(new Settings(), library);
        Stage stage = new Stage();
        stage.setScene(WorkbenchView.scene(workbench, library, Dialogs.NONE, 1920, 1080));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        FxPump pump = new FxPump(workbench::pump);
        pump.start();
        RunModel run = workbench.start(config);
        if (run == null) {
            throw new IllegalStateException(workbench.errors().getLast());
        }
        return new BusyWindow(workbench, stage, pump, run);
    }

    static Library temporary() {
        try {
            return new Library(Files.createTempDirectory("busy-window"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Scene scene() {
        return stage.getScene();
    }

    void close() {
        workbench.stopAll();
        pump.stop();
        stage.close();
    }
}
