package io.omegascope.ui;

import io.omegascope.run.Preset;
import io.omegascope.run.RunConfig;
import io.omegascope.run.TrainingRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.Platform;

/// How much of the training's speed the window takes: the same run, for the same time, in turn without and with the
/// whole workbench open at 1920 x 1080, in one process. The first round warms the code up and does not count. Needs a
/// display and a machine that does nothing else.
///
/// Arguments: rounds (4), seconds of each run that count (30), and a preset (`wd-0.1`).
public final class WindowCost {
    private static final double LIMIT = 0.85;
    private static final long SETTLING = 3_000;

    private WindowCost() {}

    static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 4;
        long milliseconds = 1000 * (args.length > 1 ? Long.parseLong(args[1]) : 30);
        Preset preset = args.length > 2 ? Preset.ofKey(args[2]) : Preset.WD_0_1;
        RunConfig config = BusyWindow.endless(preset);
        Platform.startup(() -> Platform.setImplicitExit(false));
        DrawingTime drawing = new DrawingTime();
        List<Double> shares = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            double without = without(config, milliseconds);
            long drawnBefore = onFx(drawing::nanos);
            double with = with(config, milliseconds);
            System.out.printf(
                    Locale.ROOT,
                    "without %.1f, with %.1f epochs/s: %.3f; drawing %.1f s%s%n",
                    without,
                    with,
                    with / without,
                    (onFx(drawing::nanos) - drawnBefore) / 1e9,
                    round == 0 ? " (warm-up)" : "");
            if (round > 0) {
                shares.add(with / without);
            }
        }
        double median = shares.stream().sorted().toList().get(shares.size() / 2);
        System.out.printf(Locale.ROOT, "median %.3f%n", median);
        System.exit(median >= LIMIT ? 0 : 1);
    }

    private static double without(RunConfig config, long milliseconds) throws IOException, InterruptedException {
        TrainingRun run = new TrainingRun(config, BusyWindow.temporary().create(config));
        Thread trainer = Thread.ofPlatform().start(run::train);
        double speed = speed(run, milliseconds);
        run.stop();
        run.stop();
        trainer.join();
        return speed;
    }

    private static double with(RunConfig config, long milliseconds) throws Exception {
        BusyWindow window = onFx(() -> BusyWindow.open(config));
        double speed = speed(window.workbench().training(window.run()), milliseconds);
        onFx(() -> {
            window.close();
            return true;
        });
        return speed;
    }

    /// Epochs a second after the first moments.
    private static double speed(TrainingRun run, long milliseconds) throws InterruptedException {
        Thread.sleep(SETTLING);
        int first = run.epoch();
        long from = System.nanoTime();
        Thread.sleep(milliseconds);
        return (run.epoch() - first) * 1e9 / (System.nanoTime() - from);
    }

    private static <T> T onFx(Supplier<T> work) throws Exception {
        return CompletableFuture.supplyAsync(work, Platform::runLater).get();
    }
}
