package io.omegascope.store;

import io.omegascope.file.FileRefusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Where the files of a run are. The name of the folder is the run's identifier.
public record RunFolder(Path path) {
    public RunFolder {
        path = path.toAbsolutePath().normalize();
    }

    /// A folder for a new run: made if it is missing, refused if it already holds something.
    public static RunFolder create(Path path) throws IOException {
        RunFolder folder = new RunFolder(path);
        if (Files.exists(folder.path) && !Files.isDirectory(folder.path)) {
            throw new IOException(path + " is a file; choose a folder for the run.");
        }
        FileRefusal.making(folder.path, () -> Files.createDirectories(folder.path));
        if (!folder.isEmpty()) {
            throw new IOException(path + " already holds something; choose a new or an empty folder.");
        }
        FileRefusal.making(folder.checkpoints(), () -> Files.createDirectory(folder.checkpoints()));
        return folder;
    }

    /// The folder of a run that exists.
    public static RunFolder open(Path path) throws IOException {
        RunFolder folder = new RunFolder(path);
        if (!Files.isDirectory(folder.path)) {
            throw new IOException(path + " is no run: there is no such folder.");
        }
        if (!folder.isRun()) {
            throw new IOException(
                    path + " is no run: it has no " + folder.runJson().getFileName() + ".");
        }
        return folder;
    }

    /// Whether a run is there.
    public boolean isRun() {
        return Files.isRegularFile(runJson());
    }

    /// What its files take, in bytes; those that vanish meanwhile count nothing.
    public long bytes() throws IOException {
        return FileRefusal.reading(path, () -> {
            try (Stream<Path> files = Files.walk(path)) {
                return files.mapToLong(
                                file -> file.toFile().isFile() ? file.toFile().length() : 0)
                        .sum();
            }
        });
    }

    public String id() {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    Path runJson() {
        return path.resolve("run.json");
    }

    Path metrics() {
        return path.resolve("metrics.csv");
    }

    Path profiles() {
        return path.resolve("profiles.jsonl");
    }

    Path events() {
        return path.resolve("events.jsonl");
    }

    Path tags() {
        return path.resolve("tags.json");
    }

    Path lock() {
        return path.resolve("run.lock");
    }

    Path checkpoints() {
        return path.resolve("checkpoints");
    }

    /// Takes back what [#create] made, if nothing has been put there since.
    void deleteIfEmpty() {
        try {
            Files.deleteIfExists(checkpoints());
            Files.deleteIfExists(path);
        } catch (IOException _) {
            // something is in it, and stays
        }
    }

    private boolean isEmpty() throws IOException {
        return FileRefusal.reading(path, () -> {
            try (Stream<Path> files = Files.list(path)) {
                return files.findAny().isEmpty();
            }
        });
    }
}
