package io.omegascope.ui;

import io.omegascope.run.Preset;
import io.omegascope.run.RunConfig;
import io.omegascope.run.Schedule;
import io.omegascope.run.Seeds;
import io.omegascope.run.TrainingRun;
import io.omegascope.store.Library;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

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
        RunConfig config = preset.config(Seeds.all(0)).withSchedule(new Schedule(1_000_000, 60, 80));
        Platform.startup(() -> Platform.setImplicitExit(false));
        List<Double> shares = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            double without = without(config, milliseconds);
            long[] busy = {busyNanos("JavaFX Application Thread"), busyNanos("QuantumRenderer-0")};
            double with = with(config, milliseconds);
            System.out.printf(
                    Locale.ROOT,
                    "without %.1f, with %.1f epochs/s: %.3f; FX thread %.1f s, renderer %.1f s%s%n",
                    without,
                    with,
                    with / without,
                    (busyNanos("JavaFX Application Thread") - busy[0]) / 1e9,
                    (busyNanos("QuantumRenderer-0") - busy[1]) / 1e9,
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
        TrainingRun run = new TrainingRun(config, library().create(config));
        Thread trainer = Thread.ofPlatform().start(run::train);
        double speed = speed(run, milliseconds);
        run.stop();
        run.stop();
        trainer.join();
        return speed;
    }

    private static double with(RunConfig config, long milliseconds) throws Exception {
        Library library = library();
        Opened opened = onFx(() -> Opened.of(library, config));
        double speed = speed(opened.run(), milliseconds);
        onFx(() -> {
            opened.close();
            return true;
        });
        return speed;
    }

    private record Opened(Workbench workbench, Stage stage, FxPump pump, TrainingRun run) {
        static Opened of(Library library, RunConfig config) {
            Workbench workbench = new Workbench(new Settings(), library);
            Stage stage = new Stage();
            Scene scene = WorkbenchView.scene(workbench, library, Dialogs.NONE, 1920, 1080);
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            FxPump pump = new FxPump(workbench::pump);
            pump.start();
            RunModel run = workbench.start(config);
            if (run == null) {
                throw new IllegalStateException(workbench.errors().getLast());
            }
            return new Opened(workbench, stage, pump, workbench.training(run));
        }

        void close() {
            workbench.stopAll();
            pump.stop();
            stage.close();
        }
    }

    /// Epochs a second after the first moments.
    private static double speed(TrainingRun run, long milliseconds) throws InterruptedException {
        Thread.sleep(SETTLING);
        int first = run.epoch();
        long from = System.nanoTime();
        Thread.sleep(milliseconds);
        return (run.epoch() - first) * 1e9 / (System.nanoTime() - from);
    }

    private static long busyNanos(String thread) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(info -> info != null && info.getThreadName().equals(thread))
                .mapToLong(info -> threads.getThreadCpuTime(info.getThreadId()))
                .sum();
    }

    private static <T> T onFx(Supplier<T> work) throws Exception {
        return CompletableFuture.supplyAsync(work, Platform::runLater).get();
    }

    private static Library library() throws IOException {
        return new Library(Files.createTempDirectory("window-cost"));
    }
}
