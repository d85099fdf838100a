package io.omegascope.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file that is replaced as a whole: a reader sees the old content or the new, never a part.
final class AtomicFile {
    private AtomicFile() {}

    interface Filler {
        void fill(Path part) throws IOException;
    }

    static void replace(Path file, byte[] content) throws IOException {
        replace(file, part -> Files.write(part, content));
    }

    static void replace(Path file, Filler filler) throws IOException {
        FileRefusal.writing(file, () -> {
            Path part = file.resolveSibling(file.getFileName() + ".part");
            filler.fill(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        });
    }
}
