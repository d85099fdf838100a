package io.omegascope.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.net.Precision;
import io.omegascope.net.Weights;
import io.omegascope.run.DropoutConfig;
import io.omegascope.run.MeasurementConfig;
import io.omegascope.run.NetworkConfig;
import io.omegascope.run.NullModel;
import io.omegascope.run.OptimizerConfig;
import io.omegascope.run.Origin;
import io.omegascope.run.Parameter;
import io.omegascope.run.Parameters;
import io.omegascope.run.PhaseRule;
import io.omegascope.run.RunConfig;
import io.omegascope.run.RunEvent;
import io.omegascope.run.RunState;
import io.omegascope.run.Schedule;
import io.omegascope.run.Seeds;
import io.omegascope.run.TrainingRun;
import io.omegascope.task.ModularArithmetic;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A run that was interrupted and taken up again, beside one that was not.
class ResumeTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @MethodSource("configurations")
    void aStoppedRunGoesOnAsIfNothingHadHappened(RunConfig config) throws Exception {
        Path whole = trained(config, "whole");
        Path part = folder.resolve("in parts");
        stopAfter(new TrainingRun(config, RunWriter.create(part, config)), 70);
        for (int i = 0; i < 3; i++) {
            assertEquals(70 + 20 * i, RunReader.read(part).header().epoch());
            assertTrue(Files.exists(part.resolve("resume.npz")));
            stopAfter(resumed(part), 20);
        }
        assertEquals(new RunState.Finished(), resumed(part).train());
        assertSame(whole, part);
        assertTrue(Files.notExists(part.resolve("resume.npz")) && Files.notExists(part.resolve("run.lock")));
    }

    @Test
    void whateverIsCutOffIsMadeAgain() throws Exception {
        RunConfig config = config(Precision.FLOAT32);
        Path whole = trained(config, "whole");
        Random random = new Random(5);
        for (int i = 0; i < 5; i++) {
            Path part = folder.resolve("cut " + i);
            stopAfter(new TrainingRun(config, RunWriter.create(part, config)), 20 + random.nextInt(130));
            for (String file : new String[] {"metrics.csv", "profiles.jsonl", "resume.npz"}) {
                if (random.nextBoolean()) {
                    cut(part.resolve(file), random);
                }
            }
            assertEquals(new RunState.Finished(), resumed(part).train());
            assertSame(whole, part);
        }
    }

    @Test
    void whateverIsCutOffAtAnyByteIsMadeAgain() throws Exception {
        TruncationSweep.Outcome outcome = new TruncationSweep(folder).sweep(151, 151);
        assertTrue(outcome.cuts() > 100);
        assertEquals(List.of(), outcome.findings());
    }

    @Test
    void aDamagedCheckpointIsMadeAgain() throws Exception {
        RunConfig config = config(Precision.FLOAT32);
        Path whole = trained(config, "whole");
        Path part = folder.resolve("part");
        stopAfter(new TrainingRun(config, RunWriter.create(part, config)), 70);
        Path file = part.resolve("checkpoints").resolve("epoch-000003.npz");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 3] ^= 1;
        Files.write(file, bytes);
        assertEquals(new RunState.Finished(), resumed(part).train());
        assertSame(whole, part);
    }

    @Test
    void eventsGrowOverStops() throws Exception {
        RunConfig config = config(Precision.FLOAT32);
        Path part = folder.resolve("part");
        TrainingRun first = new TrainingRun(config, RunWriter.create(part, config));
        first.changeRates(0.02, 0.1);
        stopAfter(first, 70);
        Files.writeString(part.resolve("events.jsonl"), "{\"epoch\":7", StandardOpenOption.APPEND);
        assertEquals(new RunState.Finished(), resumed(part).train());
        List<String> events = LineFile.complete(part.resolve("events.jsonl"));
        List<String> wanted = List.of("training", "rates", "paused", "stopped", "resumed", "finished");
        assertEquals(
                wanted,
                events.stream()
                        .filter(line -> !line.contains("\"measuring\"")) // only where a measurement lags
                        .map(ResumeTest::event)
                        .filter(event -> !event.equals("phase"))
                        .toList());
        assertTrue(events.stream().anyMatch(line -> event(line).equals("phase")));
    }

    private static String event(String line) {
        try {
            return Json.MAPPER.readTree(line).get("event").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void twoCannotWriteOneRun() throws IOException {
        RunConfig config = config(Precision.FLOAT32);
        Path path = folder.resolve("run");
        RunWriter writer = RunWriter.create(path, config);
        IOException refusal = assertThrows(IOException.class, () -> Resume.of(path));
        assertEquals(
                path.toAbsolutePath() + " is being written by another Omegascope; stop that one first.",
                refusal.getMessage());
        Path other = Files.createSymbolicLink(folder.resolve("by another name"), path);
        for (Path spelling : List.of(other, folder.resolve("a").resolve("..").resolve("run"))) {
            assertTrue(String.valueOf(assertThrows(IOException.class, () -> Resume.of(spelling))
                            .getMessage())
                    .endsWith(" is being written by another Omegascope; stop that one first."));
        }
        assertEquals(new RunState.Finished(), new TrainingRun(config, writer).train());
    }

    @Test
    void aPointOfAnotherNetworkIsRefusedAndLosesNothing() throws Exception {
        RunConfig config = config(Precision.FLOAT32);
        Path part = folder.resolve("part");
        stopAfter(new TrainingRun(config, RunWriter.create(part, config)), 70);
        RunConfig wider = config.withNetwork(NetworkConfig.paper(25, 2, true, Precision.FLOAT32));
        Path other = folder.resolve("other");
        stopAfter(new TrainingRun(wider, RunWriter.create(other, wider)), 70);
        Files.copy(other.resolve("resume.npz"), part.resolve("resume.npz"), StandardCopyOption.REPLACE_EXISTING);
        String before = Files.readString(part.resolve("metrics.csv"));
        String refusal = String.valueOf(
                assertThrows(IOException.class, () -> Resume.of(part)).getMessage());
        assertTrue(refusal.contains("resume.npz is of another network: w1 is 22 x 25"), refusal);
        assertEquals(before, Files.readString(part.resolve("metrics.csv")));
    }

    static TrainingRun resumed(Path path) throws IOException {
        Resume resume = Resume.of(path);
        RunConfig config = resume.header().config();
        return resume.resumption()
                .map(r -> TrainingRun.resumed(config, resume.journal(), r))
                .orElseGet(() -> new TrainingRun(config, resume.journal()));
    }

    /// Makes so many updates and no more.
    static void stopAfter(TrainingRun run, int updates) throws InterruptedException {
        for (int i = 0; i < updates; i++) {
            run.step();
        }
        Thread training = Thread.ofPlatform().start(run::train);
        while (run.drain().stream().noneMatch(ResumeTest::isPaused)) {
            Thread.sleep(1);
        }
        run.stop();
        training.join();
    }

    private static boolean isPaused(RunEvent event) {
        return event instanceof RunEvent.StateChanged change && change.state() instanceof RunState.Paused;
    }

    private static void cut(Path file, Random random) throws IOException {
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.setLength(random.nextLong(access.length() + 1));
        }
    }

    private Path trained(RunConfig config, String name) throws IOException {
        Path path = folder.resolve(name);
        assertEquals(new RunState.Finished(), new TrainingRun(config, RunWriter.create(path, config)).train());
        return path;
    }

    private static void assertSame(Path whole, Path part) throws IOException {
        for (String file : new String[] {"metrics.csv", "profiles.jsonl"}) {
            assertEquals(Files.readString(whole.resolve(file)), Files.readString(part.resolve(file)));
        }
        StoredRun one = RunReader.read(whole);
        StoredRun other = RunReader.read(part);
        assertEquals(one.phases(), other.phases());
        assertEquals(one.header().synergyPeak(), other.header().synergyPeak());
        assertEquals(kept(whole), kept(part));
        for (var metrics : one.metrics()) {
            Weights expected = one.snapshot(metrics.epoch()).weights();
            Weights actual = other.snapshot(metrics.epoch()).weights();
            assertArrayEquals(
                    expected.parts().get(0).values(), actual.parts().get(0).values());
            assertArrayEquals(
                    expected.parts().get(1).values(), actual.parts().get(1).values());
            assertArrayEquals(
                    expected.parts().get(2).values(), actual.parts().get(2).values());
        }
    }

    private static List<String> kept(Path run) throws IOException {
        try (Stream<Path> files = Files.list(run.resolve("checkpoints"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    static Stream<RunConfig> configurations() {
        Function<RunConfig, RunConfig> unlike = set(
                "optimizer", "sgd",
                "momentum", "0.8",
                "batch", "17",
                "warm-up", "20",
                "rate", "cosine",
                "slow-factor", "2",
                "hold-norm", "false",
                "loss", "mean-squared-error",
                "encoding", "embedded-pair",
                "embedding", "8",
                "layers", "2",
                "activation", "gelu",
                "biases", "all",
                "layer", "2",
                "initialiser", "he-normal",
                "alpha", "1",
                "zero-last-layer", "false");
        return Stream.of(
                config(Precision.FLOAT32),
                config(Precision.FLOAT64),
                unlike.apply(config(Precision.FLOAT32)),
                set("batch", "20", "dropout", "synergistic", "dropout-order", "3")
                        .apply(config(Precision.FLOAT32)),
                set("optimizer", "adam", "dropout", "random", "dropout-order", "4", "label-noise", "0.1")
                        .apply(config(Precision.FLOAT32)));
    }

    private static Function<RunConfig, RunConfig> set(String... keysAndTexts) {
        return config -> {
            Map<Parameter, String> texts = new LinkedHashMap<>();
            for (int i = 0; i < keysAndTexts.length; i += 2) {
                String key = keysAndTexts[i];
                texts.put(
                        Parameters.ALL.stream()
                                .filter(p -> p.key().equals(key))
                                .findFirst()
                                .orElseThrow(),
                        keysAndTexts[i + 1]);
            }
            Parameters.Outcome outcome = Parameters.apply(config, texts);
            assertEquals(Map.of(), outcome.refusals());
            return outcome.config();
        };
    }

    private static RunConfig config(Precision precision) {
        return new RunConfig(
                new ModularArithmetic(ModularArithmetic.Operation.ADDITION, 11, 0.5, 0),
                NetworkConfig.paper(24, 2, true, precision),
                OptimizerConfig.paper(0.03, 0.1, true),
                DropoutConfig.NONE,
                new Schedule(160, 15, 25),
                MeasurementConfig.PAPER.withClusters(5).withNull(NullModel.UNTRAINED, 3),
                PhaseRule.PAPER,
                new Seeds(1, 2, 2),
                new Origin.Fresh());
    }
}
