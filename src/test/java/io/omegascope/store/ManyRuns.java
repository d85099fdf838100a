package io.omegascope.store;

import io.omegascope.info.SearchMonitor;
import io.omegascope.run.OptimizerConfig;
import io.omegascope.run.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;

/// Makes a folder of many runs out of the sample runs, of 20 seeds a condition, and prints how long it takes to list
/// them: without an index, and with one. `ManyRuns [RUNS] [FOLDER]`, by hand; again with the same folder it lists only,
/// as a program does that was just started.
public final class ManyRuns {
    private static final int SEEDS = 20;
    private static final List<String> SAMPLES = List.of("wd-2.0", "wd-0.1", "alpha-8");

    private ManyRuns() {}

    public static void main(String[] arguments) throws IOException {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5000;
        Path folder = arguments.length > 1 ? Path.of(arguments[1]) : Files.createTempDirectory("many-runs");
        Path runs = folder.resolve("runs");
        LibraryIndex index = new LibraryIndex(folder.resolve("index"));
        if (Files.notExists(runs)) {
            make(runs, count);
        }
        for (int i = 0; i < 4; i++) {
            long start = System.nanoTime();
            Duration before = used();
            LibraryIndex.Listing listing = index.list(runs, SearchMonitor.NONE);
            System.out.printf(
                    "%d runs, %d of them read from their folders: %.2f s, %.2f s of processor time%n",
                    listing.rows().size(),
                    listing.fresh(),
                    (System.nanoTime() - start) / 1e9,
                    used().minus(before).toMillis() / 1e3);
        }
        System.out.println("In " + folder);
    }

    private static Duration used() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    static void make(Path runs, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            Path sample = Path.of("sample-runs", SAMPLES.get(i / SEEDS % SAMPLES.size()));
            Path run = runs.resolve("run-%05d".formatted(i));
            Files.createDirectories(run.resolve("checkpoints"));
            RunHeader header = RunReader.header(sample);
            for (String name : List.of("metrics.csv", "events.jsonl")) {
                if (Files.exists(sample.resolve(name))) {
                    Files.copy(sample.resolve(name), run.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            Files.write(run.resolve("profiles.jsonl"), new byte[0]);
            for (int epoch = 0; epoch < 20; epoch++) {
                Files.write(run.resolve("checkpoints").resolve("epoch-%06d.npz".formatted(epoch)), new byte[1000]);
            }
            OptimizerConfig optimizer = header.config().optimizer();
            RunFile.write(new RunHeader(
                    new RunFolder(run),
                    header.config()
                            .withSeeds(Seeds.all(i % SEEDS))
                            .withOptimizer(OptimizerConfig.paper(
                                    optimizer.learningRate(), (1 + i / SEEDS) / 10.0, optimizer.holdNorm())),
                    header.state(),
                    header.epoch(),
                    header.created().plusSeconds(i),
                    header.software(),
                    header.machine(),
                    header.phases(),
                    header.synergyPeak(),
                    header.speed(),
                    header.keep()));
        }
    }
}
