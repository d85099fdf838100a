package io.omegascope.store;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// Kills a training, a retraining and a sweep by turns, at random moments, and takes each up again until it is
/// finished, over and over, and compares curves, measurements and all kept weights with those of a run in one piece.
/// Run by hand: `KillLoop [KILLS] [FOLDER]`; it says how many kills there were and what differed.
final class KillLoop {
    private static final List<String> RUN = List.of(
            "train", "--modulus", "23", "--hidden", "64", "--epochs", "3000", "--per-decade", "200", "--null", "none");

    private static final String PLAN = """
            {"set": {"modulus": 13, "hidden": 32, "epochs": 1500, "per-decade": 100, "null": "none"},
             "axes": {"weight-decay": [1, 2], "seed": [0, 1]}}
            """;

    private KillLoop() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int wanted = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        Path folder = arguments.length > 1 ? Path.of(arguments[1]) : Files.createTempDirectory("kill-loop");
        Path run = folder.resolve("run");
        Path plan = Files.writeString(folder.resolve("plan.json"), PLAN);
        List<Turn> turns = List.of(
                new Turn(RUN, run, false),
                new Turn(
                        List.of("retrain", run.toString(), "--epoch", "100", "--order", "3"),
                        folder.resolve("retrained"),
                        false),
                new Turn(List.of("sweep", plan.toString()), folder.resolve("sweep"), true));
        for (Turn turn : turns) {
            started(turn.command, "--out", turn.whole.toString()).waitFor();
        }
        Random random = new Random(1);
        int kills = 0;
        int finished = 0;
        int different = 0;
        while (kills < wanted) {
            Turn turn = turns.get(finished % turns.size());
            Path part = folder.resolve("part-" + finished++);
            kills += killed(turn, part, random);
            Optional<String> difference = turn.difference(part);
            difference.ifPresent(System.out::println);
            different += difference.isPresent() ? 1 : 0;
            System.out.printf("%d kills, %d runs finished, %d of them different%n", kills, finished, different);
        }
    }

    /// @param whole what it makes in one piece
    /// @param sweep whether that are several runs, and the same command goes on with them
    private record Turn(List<String> command, Path whole, boolean sweep) {
        Optional<String> difference(Path part) throws IOException {
            if (!sweep) {
                return Remains.difference(whole, part);
            }
            for (RunHeader run : new Library(whole).list().runs()) {
                Optional<String> difference = Remains.difference(run.folder().path(), part.resolve(run.id()));
                if (difference.isPresent()) {
                    return difference;
                }
            }
            return Optional.empty();
        }
    }

    /// @return how often it was killed before it was finished
    private static int killed(Turn turn, Path part, Random random) throws IOException, InterruptedException {
        for (int kills = 0; ; kills++) {
            Process training = Files.exists(part.resolve("run.json"))
                    ? started(List.of("train", "--resume", part.toString()))
                    : started(turn.command, "--out", part.toString());
            if (!turn.sweep && random.nextInt(4) > 0) {
                awaitEvent(training, part.resolve("events.jsonl"));
            }
            if (training.waitFor(random.nextInt(turn.sweep ? 6000 : 3000), TimeUnit.MILLISECONDS)) {
                return kills;
            }
            training.destroyForcibly().waitFor();
            if (!turn.sweep) {
                clearUnbegun(part);
            }
        }
    }

    /// Three of four times it comes to train before it is killed; otherwise it may be killed while it starts.
    private static void awaitEvent(Process training, Path events) throws IOException, InterruptedException {
        long before = size(events);
        while (training.isAlive() && size(events) == before) {
            Thread.sleep(5);
        }
    }

    private static long size(Path events) throws IOException {
        return Files.exists(events) ? Files.size(events) : 0;
    }

    /// A folder without `run.json` holds nothing of a run yet.
    private static void clearUnbegun(Path part) throws IOException {
        if (Files.isDirectory(part) && Files.notExists(part.resolve("run.json"))) {
            Files.move(part, part.resolveSibling(part.getFileName() + "-unbegun-" + System.nanoTime()));
        }
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
