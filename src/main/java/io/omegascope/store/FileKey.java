package io.omegascope.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// What tells files of one name apart.
final class FileKey {
    private FileKey() {}

    /// The file system's key of a file; the path where the file system has no such thing.
    ///
    /// @throws java.nio.file.NoSuchFileException if there is no file
    static Object of(Path file) throws IOException {
        @Nullable
        Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        return key == null ? file : key;
    }
}
