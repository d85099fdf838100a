package io.omegascope.store;

import io.omegascope.file.FileRefusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Takes along what a folder has that may not be read any more.
final class RunCopy {
    private RunCopy() {}

    /// Copies kept weights and tags.
    ///
    /// @return whether all could be read
    /// @throws IOException in one sentence, when they cannot be written
    static boolean weights(RunFolder from, RunFolder to) throws IOException {
        if (from.equals(to)) {
            return false; // it was gone, and has just been made again
        }
        boolean whole = copy(from.tags(), to.tags());
        for (Path file : files(from.checkpoints())) {
            whole &= copy(file, to.checkpoints().resolve(file.getFileName()));
        }
        return whole && Files.isDirectory(from.checkpoints());
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    private static boolean copy(Path from, Path to) throws IOException {
        byte[] content;
        try {
            if (!Files.exists(from)) {
                return true;
            }
            content = Files.readAllBytes(from);
        } catch (IOException _) {
            return false;
        }
        FileRefusal.writing(to, () -> Files.write(to, content));
        return true;
    }
}
