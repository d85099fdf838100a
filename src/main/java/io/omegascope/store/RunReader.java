package io.omegascope.store;

import io.omegascope.run.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

/// Opens the folder of a run, finished or not. Of a run that was killed, a line that was not written to its end is
/// left out.
public final class RunReader {
    private RunReader() {}

    public static StoredRun read(Path path) throws IOException {
        RunHeader header = header(path);
        RunFolder folder = header.folder();
        return new StoredRun(
                header,
                Files.exists(folder.metrics()) ? MetricsFile.read(folder.metrics()) : List.of(),
                Files.exists(folder.profiles())
                        ? ProfilesFile.read(folder.profiles())
                        : Collections.emptyNavigableMap());
    }

    /// Only what a list of runs shows.
    public static RunHeader header(Path path) throws IOException {
        return RunFile.read(RunFolder.open(path));
    }

    /// The weights that a run kept for a due epoch.
    public static Snapshot snapshot(Path path, int epoch) throws IOException {
        return new Checkpoints(RunFolder.open(path).checkpoints()).read(epoch);
    }
}
