package io.omegascope.store;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.omegascope.file.NpyBytes;
import io.omegascope.run.RunEvent;
import io.omegascope.run.RunState;
import io.omegascope.run.TrainingRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Opens damaged folders of runs and damaged files of activations. Each is read or refused in one sentence that names
/// it, within two seconds, and nothing is written elsewhere. Run by hand, with no more memory than it may take:
/// `FolderFuzz [COUNT] [SEED]`.
final class FolderFuzz {
    private static final long MOST_NANOSECONDS = 2_000_000_000;

    private final Path root;
    private final Path run;
    private final Random random;
    private final Mutator mutator;
    private final Map<Path, byte[]> sound;
    private final List<Path> names;
    private final Set<Path> expected;
    private final List<String> findings = new ArrayList<>();
    private int refused;

    /// @param root an empty folder; what is opened lies one level below it, so that a file beside that is seen
    FolderFuzz(Path root, long seed) throws IOException, InterruptedException {
        this.root = root;
        run = root.resolve("runs").resolve("run");
        random = new Random(seed);
        mutator = new Mutator(random);
        ResumeTest.stopAfter(new TrainingRun(SmallRun.CONFIG, RunWriter.create(run, SmallRun.CONFIG)), 20);
        Path files = Files.createDirectory(root.resolve("activations"));
        byte[] matrix = NpyBytes.of("<f8", false, "(3, 2)", NpyBytes.doubles(LITTLE_ENDIAN, 1, 2, 3, 4, 5, 6));
        Files.write(files.resolve("a.npy"), matrix);
        Files.write(files.resolve("a.npz"), NpzFileTest.zip(true, new LinkedHashMap<>(Map.of("x.npy", matrix))));
        Files.write(files.resolve("a.csv"), "x,\"y z\"\n1,2\n3.5,4e0\n-5,6\n".getBytes(StandardCharsets.UTF_8));
        sound = new TreeMap<>(SmallRun.content(root));
        names = List.copyOf(sound.keySet());
        expected = files();
    }

    /// @param refused how many were not read to their end
    record Outcome(int tried, int refused, List<String> findings) {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        Outcome outcome = new FolderFuzz(Files.createTempDirectory("folder-fuzz"), seed).fuzz(count);
        outcome.findings().stream().limit(50).forEach(System.out::println);
        System.out.printf(
                "%d damaged, %d of them refused in one sentence, %d findings%n",
                outcome.tried(), outcome.refused(), outcome.findings().size());
    }

    Outcome fuzz(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            Path name = names.get(random.nextInt(names.size()));
            Files.write(root.resolve(name), mutator.damaged(name.toString(), sound.getOrDefault(name, new byte[0])));
            boolean resumes = name.startsWith("runs") && random.nextInt(10) == 0;
            attempt(i, name, resumes);
            if (!files().equals(expected)) {
                if (!resumes) {
                    findings.add("%d, %s: files appeared or went".formatted(i, name));
                }
                SmallRun.restore(root, sound);
            } else if (resumes) {
                SmallRun.restore(root, sound);
            }
            Files.write(root.resolve(name), sound.getOrDefault(name, new byte[0]));
        }
        return new Outcome(count, refused, findings);
    }

    /// What takes long is tried once more, since a busy machine may stand still for two seconds.
    private void attempt(int number, Path name, boolean resumes) {
        int slow = 0;
        while (slow < 2 && isSlow(() -> tried(number, name, resumes))) {
            slow++;
        }
        if (slow == 2) {
            findings.add("%d, %s: slow".formatted(number, name));
        }
    }

    private static boolean isSlow(Runnable task) {
        long begin = System.nanoTime();
        task.run();
        return System.nanoTime() - begin > MOST_NANOSECONDS;
    }

    private void tried(int number, Path name, boolean resumes) {
        try {
            open(name, resumes);
        } catch (IOException e) {
            refused++;
            String sentence = String.valueOf(e.getMessage());
            if (!sentence.contains(root.toString()) || sentence.contains("\n") || sentence.length() > 800) {
                findings.add("%d, %s: no sentence: %s".formatted(number, name, sentence));
            }
        } catch (RuntimeException | Error e) {
            StackTraceElement[] trace = e.getStackTrace();
            findings.add("%d, %s: %s at %s".formatted(number, name, e, trace.length == 0 ? "" : trace[0]));
        }
    }

    private void open(Path name, boolean resumes) throws IOException {
        if (!name.startsWith("runs")) {
            activations(root.resolve(name));
            return;
        }
        StoredRun opened = RunReader.read(run);
        opened.summary();
        opened.events();
        new ResumePoint(opened.header().folder()).read();
        if (name.getNameCount() == 4) {
            opened.snapshot(new Checkpoints(run.resolve("checkpoints")).kept(epoch(name)));
        }
        if (resumes) {
            RunWriter writer = Resume.of(run).journal();
            writer.append(new RunEvent.StateChanged(new RunState.Stopped(), 20));
            writer.settle();
        }
    }

    private static int epoch(Path checkpoint) {
        return Integer.parseInt(checkpoint.getFileName().toString().replaceAll("\\D", ""));
    }

    private static void activations(Path path) throws IOException {
        try (ActivationFile file = ActivationFile.open(path)) {
            for (var step : file.steps()) {
                step.forEachBlock(_ -> {});
            }
        }
    }

    private Set<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.collect(Collectors.toSet());
        }
    }
}
