package io.omegascope.store;

import io.omegascope.file.FileRefusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where a report is written, beside the runs that it is about.
public record ReportFolder(Path root) {

    public SweepFolder runs() {
        return new SweepFolder(root.resolve("runs"));
    }

    /// Writes a file of the report, over what an earlier one left there.
    ///
    /// @param name with its folders, such as `figures/figure-1.png`
    /// @throws IOException in one sentence
    public void write(String name, byte[] content) throws IOException {
        Path file = root.resolve(name);
        Path folder = file.toAbsolutePath().resolveSibling("");
        FileRefusal.making(folder, () -> Files.createDirectories(folder));
        AtomicFile.replace(file, content);
    }

    /// @throws IOException in one sentence, if no report can be written there
    public void check() throws IOException {
        FileRefusal.making(root, () -> Files.createDirectories(root));
    }
}
