package io.omegascope.ui;

import io.omegascope.run.Preset;
import io.omegascope.run.Schedule;
import io.omegascope.run.Seeds;
import io.omegascope.store.Library;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;

/// Does the window stutter while a run trains at full speed? Opens the whole workbench at 1920 x 1080, trains a
/// preset, measures the time between pulses once the code is warm, and ends with 1 if its 95th percentile is 33 ms or
/// more. Needs a display and a machine that does nothing else.
///
/// Arguments: seconds (45, of which the first 15 do not count) and a preset (`wd-0.1`, trained for as long as it
/// takes).
public final class PulseProbe {
    private static final double LIMIT_MILLISECONDS = 33;
    private static final long WARM_UP_NANOS = 15_000_000_000L;

    private PulseProbe() {}

    static void main(String[] args) {
        double seconds = args.length > 0 ? Double.parseDouble(args[0]) : 45;
        Preset preset = args.length > 1 ? Preset.ofKey(args[1]) : Preset.WD_0_1;
        Platform.startup(() -> probe(seconds, preset));
    }

    private static void probe(double seconds, Preset preset) {
        Library library = new Library(temporary());
        Workbench workbench = new Workbench(new Settings(), library);
        Scene scene = WorkbenchView.scene(workbench, library, Dialogs.NONE, 1920, 1080);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        new FxPump(workbench::pump).start();
        RunModel run = workbench.start(preset.config(Seeds.all(0)).withSchedule(new Schedule(1_000_000, 60, 80)));
        if (run == null) {
            throw new IllegalStateException(workbench.errors().getLast());
        }
        PulseMeter meter = new PulseMeter(WARM_UP_NANOS);
        meter.watch(scene);
        PauseTransition end = new PauseTransition(Duration.seconds(seconds));
        end.setOnFinished(_ -> report(workbench, run, meter));
        end.play();
    }

    private static void report(Workbench workbench, RunModel run, PulseMeter meter) {
        System.out.println(meter.summary());
        System.out.printf(
                "%s: epoch %d, %.1f epochs/s, %d measurements, load %.1f on %d processors%n",
                run.title(),
                run.metrics().getLast().epoch(),
                workbench.activity(run).epochsPerSecondProperty().get(),
                run.profiles().size(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
        workbench.stopAll();
        System.exit(meter.quantile(0.95) < LIMIT_MILLISECONDS ? 0 : 1);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("pulse-probe");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
