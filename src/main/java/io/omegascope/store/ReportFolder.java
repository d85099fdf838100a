package io.omegascope.store;

import io.omegascope.file.FileRefusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where a report is written, beside the runs that it is about.
public record ReportFolder(Path root) {

    public SweepFolder runs() {
        return new SweepFolder(root.resolve("runs"));
    }

    /// Sub-networks of those runs, trained again beside many controls.
    public Path study() {
        return root.resolve("study");
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

    /// What is kept of a remeasurement; empty if it was not made.
    ///
    /// @throws IOException in one sentence
    public Optional<Remeasured> remeasured(String name) throws IOException {
        Path file = root.resolve(file(name));
        return Files.exists(file)
                ? Optional.of(JsonFile.value(JsonFile.object(file), Remeasured.class, file.toString()))
                : Optional.empty();
    }

    /// @throws IOException in one sentence
    public void write(String name, Remeasured remeasured) throws IOException {
        write(file(name), JsonText.of(remeasured).getBytes(StandardCharsets.UTF_8));
    }

    private static String file(String name) {
        return "remeasured/" + name + ".json";
    }

    /// @throws IOException in one sentence, if no report can be written there
    public void check() throws IOException {
        FileRefusal.making(root, () -> Files.createDirectories(root));
    }
}
