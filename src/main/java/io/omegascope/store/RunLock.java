package io.omegascope.store;

import io.omegascope.file.FileRefusal;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Keeps two programs from writing one run. The operating system lets go of the lock of a program that was killed.
final class RunLock implements Closeable {
    /// Those of this program: on some systems closing a file gives up every lock that the program has on it, so one
    /// that is locked must not be opened again. Under their real paths, since a folder may be reached by several.
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private RunLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// @throws IOException in one sentence, when it is locked already
    static RunLock of(RunFolder folder) throws IOException {
        return tried(folder)
                .orElseThrow(() -> new IOException(
                        folder.path() + " is being written by another Omegascope; stop that one first."));
    }

    /// Empty when it is locked already.
    static Optional<RunLock> tried(RunFolder folder) throws IOException {
        Path file = FileRefusal.reading(folder.path(), () -> folder.path().toRealPath())
                .resolve(folder.lock().getFileName());
        if (!OURS.add(file)) {
            return Optional.empty();
        }
        Optional<FileChannel> channel = Optional.empty();
        try {
            channel = FileRefusal.making(file, () -> locked(file));
            return channel.map(c -> new RunLock(file, c));
        } finally {
            if (channel.isEmpty()) {
                OURS.remove(file);
            }
        }
    }

    /// Whether a program writes the run now, this one or another.
    static boolean isHeld(RunFolder folder) throws IOException {
        if (!Files.exists(folder.lock())) {
            return false;
        }
        Optional<RunLock> lock = tried(folder);
        if (lock.isPresent()) {
            lock.get().close();
        }
        return lock.isEmpty();
    }

    /// Who had the lock may delete the file after it was opened here and before it is locked: then another program may
    /// lock a new one, so it must be the same before and after.
    private static Optional<FileChannel> locked(Path file) throws IOException {
        while (true) {
            Optional<Object> before = made(file);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                return Optional.empty();
            }
            if (before.isPresent() && before.equals(key(file))) {
                return Optional.of(channel);
            }
            channel.close();
        }
    }

    private static Optional<Object> made(Path file) throws IOException {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException _) {
            // of another program, which may be dead
        }
        return key(file);
    }

    /// What tells files of one name apart, where the file system has such a thing; empty if there is no file.
    private static Optional<Object> key(Path file) throws IOException {
        try {
            @Nullable
            Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
            return Optional.of(key == null ? file : key);
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    /// The name goes first, while nobody else can have the lock.
    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(file);
        } finally {
            OURS.remove(file);
        }
    }
}
