package io.omegascope.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.run.OptimizerConfig;
import io.omegascope.run.PhaseInterval;
import io.omegascope.run.Profile;
import io.omegascope.run.RunConfig;
import io.omegascope.run.RunEvent;
import io.omegascope.run.RunState;
import io.omegascope.run.Schedule;
import io.omegascope.run.TrainingRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFollowerTest {
    @TempDir
    Path root;

    /// What somebody knows of a run who has taken in everything that a follower told.
    private static final class Copy {
        final List<RunEvent.EpochMetrics> metrics = new ArrayList<>();
        final NavigableMap<Integer, Profile> profiles = new TreeMap<>();
        final List<OptimizerConfig.Change> changes = new ArrayList<>();
        List<PhaseInterval> phases = List.of();

        @Nullable
        RunState state;

        int news;

        Copy(StoredRun run) {
            take(run.events());
        }

        void take(RunFollower.News told) {
            told.rewind().ifPresent(epoch -> {
                metrics.removeIf(m -> m.epoch() > epoch);
                profiles.tailMap(epoch, false).clear();
            });
            take(told.events());
            news += told.events().isEmpty() ? 0 : 1;
        }

        private void take(List<RunEvent> events) {
            for (RunEvent event : events) {
                switch (event) {
                    case RunEvent.EpochMetrics m -> metrics.add(m);
                    case RunEvent.InfoProfile p -> profiles.put(p.epoch(), p.profile());
                    case RunEvent.PhasesChanged p -> phases = p.phases();
                    case RunEvent.RatesChanged r -> changes.add(r.change());
                    case RunEvent.StateChanged s -> state = s.state();
                }
            }
        }

        void assertIs(StoredRun run) throws IOException {
            assertEquals(run.metrics(), metrics);
            assertEquals(lines(run.profiles()), lines(profiles));
            assertEquals(run.phases(), phases);
        }

        private static List<String> lines(NavigableMap<Integer, Profile> profiles) throws IOException {
            List<String> lines = new ArrayList<>();
            for (Integer epoch : profiles.keySet()) {
                lines.add(ProfilesFile.line(epoch, profiles.get(epoch)));
            }
            return lines;
        }
    }

    @Test
    void followsARunInTrainingToItsEnd() throws Exception {
        Path folder = root.resolve("run");
        RunConfig config = config(3000);
        TrainingRun training = new TrainingRun(config, RunWriter.create(folder, config));
        AtomicReference<RunState> end = new AtomicReference<>();
        Thread writer = Thread.ofPlatform().start(() -> end.set(training.train()));
        while (!(RunReader.header(folder).state() instanceof RunState.Training)) {
            Thread.sleep(1);
        }
        training.changeRates(0.02, 0.1);
        StoredRun begun = RunReader.read(folder);
        Copy copy = new Copy(begun);
        RunFollower follower = RunFollower.of(begun).orElseThrow();
        copy.state = follower.state();
        List<RunState> states = new ArrayList<>();
        RunFollower.News told;
        do {
            told = follower.read();
            copy.take(told);
            states.add(copy.state);
        } while (!told.ended());
        writer.join();

        assertEquals(new RunState.Finished(), end.get());
        StoredRun whole = RunReader.read(folder);
        copy.assertIs(whole);
        assertEquals(new RunState.Training(), states.getFirst());
        assertEquals(new RunState.Finished(), states.getLast());
        assertTrue(copy.news > 10, "The run was over too soon to be followed: " + copy.news);
        assertEquals(whole.config().optimizer().changes(), changes(begun, copy));
        assertFalse(RunFollower.of(whole).isPresent());
    }

    private static List<OptimizerConfig.Change> changes(StoredRun begun, Copy copy) {
        List<OptimizerConfig.Change> changes =
                new ArrayList<>(begun.config().optimizer().changes());
        changes.addAll(copy.changes);
        return changes;
    }

    @Test
    void lineCountsOnceItIsWhole() throws IOException {
        Path folder = root.resolve("run");
        RunWriter writer = begun(folder, 3);
        Copy copy = new Copy(RunReader.read(folder));
        RunFollower follower = RunFollower.of(RunReader.read(folder)).orElseThrow();
        copy.take(follower.read());
        byte[] metrics = (MetricsFile.row(Samples.metrics(7)) + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] profile = (ProfilesFile.line(7, Samples.profile(7)) + "\n").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < metrics.length; i++) {
            append(folder.resolve("metrics.csv"), metrics, i, i + 1);
            if (i < metrics.length - 1) {
                assertEquals(List.of(), follower.read().events());
            }
        }
        copy.take(follower.read());
        assertEquals(7, copy.metrics.getLast().epoch());
        append(folder.resolve("profiles.jsonl"), profile, 0, profile.length / 2);
        assertEquals(List.of(), follower.read().events());
        append(folder.resolve("profiles.jsonl"), profile, profile.length / 2, profile.length);
        copy.take(follower.read());
        copy.assertIs(RunReader.read(folder));
        writer.append(new RunEvent.StateChanged(new RunState.Stopped(), 7));
        writer.settle();
    }

    @Test
    void runThatIsTakenUpAgainIsRewound() throws IOException {
        Path folder = root.resolve("run");
        RunWriter writer = begun(folder, 5);
        StoredRun before = RunReader.read(folder);
        Copy copy = new Copy(before);
        RunFollower follower = RunFollower.of(before).orElseThrow();
        copy.take(follower.read());

        replace(folder, 2);
        append(folder.resolve("metrics.csv"), bytes(MetricsFile.row(other(3))));
        RunFollower.News told = follower.read();
        assertEquals(OptionalInt.of(2), told.rewind());
        copy.take(told);
        copy.assertIs(RunReader.read(folder));

        append(folder.resolve("metrics.csv"), bytes(MetricsFile.row(Samples.metrics(4))));
        told = follower.read();
        assertEquals(OptionalInt.empty(), told.rewind());
        copy.take(told);
        copy.assertIs(RunReader.read(folder));
        writer.append(new RunEvent.StateChanged(new RunState.Stopped(), 7));
        writer.settle();
    }

    /// As a program does that takes the run up and is soon as far as the one before.
    @Test
    void fileThatWasReplacedByALongerOneIsNoticed() throws IOException {
        Path folder = root.resolve("run");
        RunWriter writer = begun(folder, 3);
        Copy copy = new Copy(RunReader.read(folder));
        RunFollower follower = RunFollower.of(RunReader.read(folder)).orElseThrow();
        copy.take(follower.read());
        replace(folder, 2);
        for (int epoch = 3; epoch < 9; epoch++) {
            append(folder.resolve("metrics.csv"), bytes(MetricsFile.row(other(epoch))));
        }
        copy.take(follower.read());
        copy.assertIs(RunReader.read(folder));
        writer.append(new RunEvent.StateChanged(new RunState.Stopped(), 7));
        writer.settle();
    }

    @Test
    void runWhoseProgramWasKilledIsStopped() throws IOException {
        Path folder = root.resolve("run");
        RunWriter writer = begun(folder, 3);
        Path killed = root.resolve("killed");
        Files.createDirectory(killed);
        for (String name : List.of("run.json", "metrics.csv", "profiles.jsonl")) {
            Files.copy(folder.resolve(name), killed.resolve(name));
        }
        RunLock lock = RunLock.of(new RunFolder(killed));
        RunFollower follower = RunFollower.of(RunReader.read(killed)).orElseThrow();
        assertFalse(follower.read().ended());
        lock.close();
        RunFollower.News last = follower.read();
        assertTrue(last.ended());
        assertEquals(
                new RunState.Stopped(), ((RunEvent.StateChanged) last.events().getLast()).state());
        writer.append(new RunEvent.StateChanged(new RunState.Stopped(), 3));
        writer.settle();
    }

    private static RunWriter begun(Path folder, int epochs) throws IOException {
        RunWriter writer = RunWriter.create(folder, Samples.config());
        writer.append(new RunEvent.StateChanged(new RunState.Training(), 0));
        for (int epoch = 0; epoch <= epochs; epoch++) {
            writer.append(Samples.metrics(epoch));
            writer.append(new RunEvent.InfoProfile(epoch, Samples.profile(epoch)));
        }
        writer.settle();
        return writer;
    }

    /// Both files end after an epoch, as when a run is taken up.
    private static void replace(Path folder, int last) throws IOException {
        List<String> metrics = new ArrayList<>(List.of(MetricsFile.HEADER));
        List<String> profiles = new ArrayList<>();
        for (int epoch = 0; epoch <= last; epoch++) {
            metrics.add(MetricsFile.row(Samples.metrics(epoch)));
            profiles.add(ProfilesFile.line(epoch, Samples.profile(epoch)));
        }
        LineFile.replace(folder.resolve("metrics.csv"), metrics.stream());
        LineFile.replace(folder.resolve("profiles.jsonl"), profiles.stream());
    }

    private static RunEvent.EpochMetrics other(int epoch) {
        return new RunEvent.EpochMetrics(epoch, 1, 1, 0.5, 0.5, 1, 0);
    }

    private static byte[] bytes(String line) {
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void append(Path file, byte[] bytes) throws IOException {
        append(file, bytes, 0, bytes.length);
    }

    private static void append(Path file, byte[] bytes, int from, int to) throws IOException {
        Files.write(file, Arrays.copyOfRange(bytes, from, to), StandardOpenOption.APPEND);
    }

    private static RunConfig config(int epochs) {
        return SmallRun.CONFIG.withSchedule(new Schedule(epochs, 100, 40));
    }
}
