package io.omegascope.store;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// Kills a training at random moments and takes it up again until it is finished, over and over, and compares what is
/// left with a run in one piece. Run by hand: `KillLoop [KILLS] [FOLDER]`; it says how many kills there were and what
/// differed.
final class KillLoop {
    private static final List<String> RUN = List.of(
            "train", "--modulus", "23", "--hidden", "64", "--epochs", "6000", "--per-decade", "200", "--null", "none");

    private KillLoop() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int wanted = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        Path folder = arguments.length > 1 ? Path.of(arguments[1]) : Files.createTempDirectory("kill-loop");
        Path whole = folder.resolve("whole");
        started(RUN, "--out", whole.toString()).waitFor();
        Random random = new Random(1);
        int kills = 0;
        int runs = 0;
        int different = 0;
        while (kills < wanted) {
            Path part = folder.resolve("part-" + runs++);
            kills += killed(part, random);
            different += same(whole, part) ? 0 : 1;
            System.out.printf("%d kills, %d runs finished, %d of them different%n", kills, runs, different);
        }
    }

    /// @return how often it was killed before it was finished
    private static int killed(Path part, Random random) throws IOException, InterruptedException {
        for (int kills = 0; ; kills++) {
            Process training = Files.exists(part.resolve("run.json"))
                    ? started(List.of("train", "--resume", part.toString()))
                    : started(RUN, "--out", part.toString());
            if (training.waitFor(500 + random.nextInt(3000), TimeUnit.MILLISECONDS)) {
                return kills;
            }
            training.destroyForcibly().waitFor();
        }
    }

    private static boolean same(Path whole, Path part) throws IOException {
        for (String file : List.of("metrics.csv", "profiles.jsonl")) {
            if (Files.mismatch(whole.resolve(file), part.resolve(file)) >= 0) {
                System.out.println(part.resolve(file) + " differs");
                return false;
            }
        }
        return true;
    }

    private static Process started(List<String> command, String... more) throws IOException {
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "--add-modules=jdk.incubator.vector",
                "-cp",
                System.getProperty("java.class.path"),
                "io.omegascope.Main"));
        all.addAll(command);
        all.addAll(List.of(more));
        return new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(File.createTempFile("kill-loop", ".log"))
                .start();
    }
}
