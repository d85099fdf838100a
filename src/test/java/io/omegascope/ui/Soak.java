package io.omegascope.ui;

import io.omegascope.net.Precision;
import io.omegascope.run.MeasurementConfig;
import io.omegascope.run.NetworkConfig;
import io.omegascope.run.NullModel;
import io.omegascope.run.OptimizerConfig;
import io.omegascope.run.Preset;
import io.omegascope.run.RunConfig;
import io.omegascope.run.RunEvent;
import io.omegascope.run.RunState;
import io.omegascope.run.Schedule;
import io.omegascope.run.Seeds;
import io.omegascope.store.Library;
import io.omegascope.task.ModularArithmetic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;

/// A long sitting in a short time, in the whole window without a display: a run of many epochs is shown while it
/// grows, one is really trained for as many, and many runs are opened, looked at and closed. Says how much memory is
/// used after a collection, and fails if that is ever more than a gibibyte, or if it does not come back.
///
/// Run by hand, with `-Xmx1g -Dglass.platform=Headless -Dprism.order=sw`: `Soak [EPOCHS] [MEASUREMENTS] [RUNS]`.
public final class Soak {
    private static final long MIB = 1 << 20;
    private static final long MOST = 1024 * MIB;
    /// How much more may be used at the end than at the beginning: caches that have filled, compiled code's data.
    private static final long MARGIN = 24 * MIB;
    private static final int BATCH = 100;

    private final Workbench workbench;
    private final Scene scene;
    private long highest;
    private long slowest;

    private Soak(Library library) {
        workbench = new Workbench(new Settings(), library);
        scene = WorkbenchView.scene(workbench, library, Dialogs.NONE, 1400, 1000);
        Offscreen.show(scene, 1400, 1000);
        new FxPump(workbench::pump).start();
    }

    static void main(String[] args) throws Exception {
        int epochs = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        int measurements = args.length > 1 ? Integer.parseInt(args[1]) : 10_000;
        int runs = args.length > 2 ? Integer.parseInt(args[2]) : 50;
        Platform.startup(() -> Platform.setImplicitExit(false));
        Library library = new Library(Files.createTempDirectory("soak"));
        Soak soak = onFx(() -> new Soak(library));
        boolean passed = soak.sit(epochs, measurements, runs);
        System.exit(passed ? 0 : 1);
    }

    private boolean sit(int epochs, int measurements, int runs) throws Exception {
        openAndClose(5);
        long baseline = used("baseline, with five runs opened and closed");
        show(epochs, measurements);
        used("a run of %,d epochs' metrics and %,d measurements shown".formatted(epochs, measurements));
        closeAll();
        used("closed");
        train(epochs, measurements);
        used("a small network trained for %,d epochs, %,d measurements".formatted(epochs, measured()));
        closeAll();
        used("closed");
        openAndClose(runs);
        long end = used("%d runs opened, looked at and closed".formatted(runs));
        boolean passed = highest <= MOST && end - baseline <= MARGIN;
        System.out.printf(
                Locale.ROOT,
                "highest %.1f MiB of %d allowed, %+.1f MiB after closing of %d allowed, longest batch %.1f ms: %s%n",
                (double) highest / MIB,
                MOST / MIB,
                (double) (end - baseline) / MIB,
                MARGIN / MIB,
                slowest / 1e6,
                passed ? "passed" : "FAILED");
        return passed;
    }

    /// Feeds a run as a training would, a hundred epochs at a time.
    private void show(int epochs, int measurements) throws Exception {
        RunConfig config = Preset.WD_2.config(Seeds.all(0)).withSchedule(new Schedule(epochs, 10_000, 1000));
        RunModel run = onFx(() -> {
            RunModel made = new RunModel("long", "A long run", config, null);
            workbench.show(made);
            made.accept(List.of(new RunEvent.StateChanged(new RunState.Training(), 0)));
            workbench.selection().select(made);
            workbench.pageProperty().set(Page.RUN);
            return made;
        });
        int every = Math.max(1, epochs / measurements);
        for (int from = 0; from < epochs; from += BATCH) {
            List<RunEvent> batch = batch(from, Math.min(epochs, from + BATCH), every);
            int at = from;
            long start = System.nanoTime();
            onFx(() -> {
                run.accept(batch);
                workbench.selection().follow();
                if (at % (epochs / 20) == 0) {
                    LookAround.at(workbench, scene, at / (epochs / 20));
                    workbench.selection().followAgain();
                }
                return true;
            });
            slowest = Math.max(slowest, System.nanoTime() - start);
            if (from % (epochs / 10) == 0) {
                sample();
            }
        }
    }

    private static List<RunEvent> batch(int from, int to, int every) {
        List<RunEvent> batch = new ArrayList<>();
        for (int epoch = from; epoch < to; epoch++) {
            double test = 1 / (1 + Math.exp(6 * (10 - Math.log(epoch + 1.0)))) + 0.01 * Math.sin(epoch);
            batch.add(new RunEvent.EpochMetrics(epoch, 5 / (1.0 + epoch), 6.1 - 6 * test, 1, test, 20, 0));
            if (epoch % every == 0) {
                batch.add(new RunEvent.InfoProfile(epoch, SampleRuns.profile(epoch)));
            }
        }
        return batch;
    }

    private void train(int epochs, int measurements) throws Exception {
        RunConfig config = Preset.WD_2
                .config(Seeds.all(0))
                .withTask(new ModularArithmetic(ModularArithmetic.Operation.ADDITION, 5, 0.5, 0))
                .withNetwork(NetworkConfig.paper(8, 2, true, Precision.FLOAT32))
                .withOptimizer(OptimizerConfig.paper(0.001, 0.01, true))
                .withMeasurement(MeasurementConfig.PAPER.withClusters(3).withNull(NullModel.NONE, 1))
                .withSchedule(new Schedule(epochs, Math.min(10_000, measurements), 100));
        RunModel run = onFx(() -> workbench.start(config));
        while (!onFx(() -> run.state().isEnded())) {
            Thread.sleep(2000);
            sample();
        }
    }

    private int measured() throws Exception {
        return onFx(() ->
                workbench.runs().stream().mapToInt(r -> r.profiles().size()).sum());
    }

    private void openAndClose(int runs) throws Exception {
        String[] samples = {"wd-2.0", "wd-0.1", "alpha-8", "wd-2.0-control", "wd-2.0-inverse"};
        for (int i = 0; i < runs; i++) {
            Path folder = Path.of("sample-runs", samples[i % samples.length]);
            onFx(() -> {
                workbench.open(folder);
                return true;
            });
            await(() -> workbench.selection().run() != null);
            for (int round = 0; round < 5; round++) {
                int number = 5 * i + round;
                onFx(() -> {
                    LookAround.at(workbench, scene, number);
                    return true;
                });
                Thread.sleep(150);
            }
            closeAll();
        }
    }

    private void closeAll() throws Exception {
        onFx(() -> {
            workbench.stopAll();
            List.copyOf(workbench.runs()).forEach(workbench::dismiss);
            return true;
        });
        await(() -> workbench.runs().isEmpty());
        Thread.sleep(500);
    }

    private long used(String what) throws Exception {
        long used = sample();
        System.out.printf(Locale.ROOT, "%7.1f MiB  %s%n", (double) used / MIB, what);
        return used;
    }

    /// Memory in use after a collection, once what runs in the background has rested.
    private long sample() throws Exception {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
            Runtime runtime = Runtime.getRuntime();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        highest = Math.max(highest, least);
        return least;
    }

    private static void await(BooleanSupplier condition) throws Exception {
        for (int i = 0; i < 200; i++) {
            if (onFx(condition::getAsBoolean)) {
                return;
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("It does not come.");
    }

    private static <T> T onFx(Supplier<T> work) throws Exception {
        return CompletableFuture.supplyAsync(work, Platform::runLater).get();
    }
}
