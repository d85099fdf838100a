package io.omegascope.ui;

import io.omegascope.run.Preset;
import java.lang.management.ManagementFactory;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
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
        BusyWindow window = BusyWindow.open(BusyWindow.endless(preset));
        PulseMeter meter = new PulseMeter(WARM_UP_NANOS);
        meter.watch(window.scene());
        PauseTransition end = new PauseTransition(Duration.seconds(seconds));
        end.setOnFinished(_ -> report(window.workbench(), window.run(), meter));
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
}
