package io.omegascope.store;

import io.omegascope.run.PhaseTracker;
import io.omegascope.run.Profile;
import io.omegascope.run.RunEvent.EpochMetrics;
import io.omegascope.run.RunEvent.InfoProfile;
import io.omegascope.run.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Opens the folder of a run, finished or not. Of a run that was killed, a line that was not written to its end is
/// left out.
public final class RunReader {
    private RunReader() {}

    public static StoredRun read(Path path) throws IOException {
        RunHeader header = header(path);
        RunFolder folder = header.folder();
        List<EpochMetrics> metrics = Files.exists(folder.metrics()) ? MetricsFile.read(folder.metrics()) : List.of();
        NavigableMap<Integer, Profile> profiles =
                Files.exists(folder.profiles()) ? ProfilesFile.read(folder.profiles()) : new TreeMap<>();
        return new StoredRun(
                header.state().isEnded() ? header : withPhases(header, metrics, profiles), metrics, profiles);
    }

    /// Phases are written from time to time only, so those of a run that did not end are looked for again.
    private static RunHeader withPhases(
            RunHeader header, List<EpochMetrics> metrics, NavigableMap<Integer, Profile> profiles) {
        PhaseTracker tracker = new PhaseTracker(header.config().phases());
        metrics.forEach(tracker::add);
        profiles.forEach((epoch, profile) -> tracker.add(new InfoProfile(epoch, profile)));
        return tracker.update(false).map(header::withPhases).orElse(header);
    }

    /// Only what a list of runs shows.
    public static RunHeader header(Path path) throws IOException {
        return RunFile.read(RunFolder.open(path));
    }

    /// The epochs of which a run keeps weights, ascending.
    public static List<Integer> keptEpochs(Path path) throws IOException {
        return List.copyOf(new Checkpoints(RunFolder.open(path).checkpoints()).epochs());
    }

    /// The due epoch nearest to another of which weights are kept, the earlier of two; that one where none are.
    public static int nearestKept(Path path, int epoch) {
        return new Checkpoints(new RunFolder(path).checkpoints()).nearest(epoch).orElse(epoch);
    }

    /// The weights that a run kept for a due epoch.
    public static Snapshot snapshot(Path path, int epoch) throws IOException {
        RunHeader header = header(path);
        return new Checkpoints(header.folder().checkpoints()).read(epoch, header.config());
    }
}
