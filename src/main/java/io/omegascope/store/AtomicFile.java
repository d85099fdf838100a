package io.omegascope.store;

import io.omegascope.file.FileRefusal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// A file that is replaced as a whole: a reader sees the old content or the new, never a part.
final class AtomicFile {
    private static final long LEAST_SPACE = 1 << 20;

    private AtomicFile() {}

    interface Filler {
        void fill(Path part) throws IOException;
    }

    static void replace(Path file, byte[] content) throws IOException {
        replace(file, part -> Files.write(part, content));
    }

    /// The same, with the content on the disk before the name is, and the name before this returns: power may fail at
    /// any time.
    static void replaceSafely(Path file, Filler filler) throws IOException {
        replace(file, part -> {
            filler.fill(part);
            force(part);
        });
        forceNames(file.toAbsolutePath().getParent());
    }

    /// Where the system opens folders as files; elsewhere it sees to their names itself.
    static void forceNames(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException _) {
            // Windows opens no folders
        }
    }

    /// Waits until the content of a file is on the disk.
    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    static void replace(Path file, Filler filler) throws IOException {
        FileRefusal.writing(file, () -> {
            Path part = part(file);
            try {
                filler.fill(part);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException | RuntimeException e) {
                boolean full = !(e instanceof FileSystemException) && isFull(part);
                forget(part);
                if (full) {
                    throw new FileSystemException(part.toString(), null, "No space left on device");
                }
                throw e;
            }
        });
    }

    /// A library that writes archives says of a full disk that sizes differ.
    private static boolean isFull(Path part) {
        return part.toAbsolutePath().toFile().getParentFile().getUsableSpace() < LEAST_SPACE;
    }

    /// On a full disk every byte counts.
    private static void forget(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException _) {
            // what cannot be written can seldom be deleted
        }
    }

    /// Where the new content is until it is whole.
    static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }
}
