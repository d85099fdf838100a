package io.omegascope.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The run that comes with the program.
final class SampleRun {
    private SampleRun() {}

    /// Its folder, among those that the property `omegascope.samples` names or that lie in the working directory.
    static Optional<Path> find() {
        return Optional.of(Path.of(System.getProperty("omegascope.samples", "sample-runs"), "wd-2.0"))
                .filter(Files::isDirectory);
    }
}
