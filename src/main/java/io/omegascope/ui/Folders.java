package io.omegascope.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the program keeps what is not a run, and where it finds what it came with.
final class Folders {
    private Folders() {}

    /// Settings and the log, in the user's configuration folder.
    static Path configuration() {
        String home = System.getProperty("user.home", ".");
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("mac")) {
            return Path.of(home, "Library", "Application Support", "Omegascope");
        }
        if (system.contains("win")) {
            return environment("APPDATA").orElse(Path.of(home)).resolve("Omegascope");
        }
        return environment("XDG_CONFIG_HOME").orElse(Path.of(home, ".config")).resolve("omegascope");
    }

    /// The run that the start page opens: in the folder that `omegascope.samples` names, the working directory, or
    /// beside the program's archive.
    static Optional<Path> sampleRun() {
        return Stream.of(
                        Optional.ofNullable(System.getProperty("omegascope.samples"))
                                .map(Path::of),
                        Optional.of(Path.of("sample-runs")),
                        program().map(p -> p.resolveSibling("sample-runs")))
                .flatMap(Optional::stream)
                .map(folder -> folder.resolve("wd-2.0"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    private static Optional<Path> program() {
        return Stream.of(System.getProperty("java.class.path", "").split(System.getProperty("path.separator")))
                .filter(entry -> entry.contains("omegascope"))
                .map(Path::of)
                .findFirst();
    }

    private static Optional<Path> environment(String name) {
        return Optional.ofNullable(System.getenv(name))
                .filter(v -> !v.isBlank())
                .map(Path::of);
    }
}
