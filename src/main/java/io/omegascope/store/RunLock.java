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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps two programs from writing one run. The operating system lets go of the lock of a program that was killed.
final class RunLock implements Closeable {
    /// Those of this program: on some systems closing a file gives up every lock that the program has on it, so one
    /// that is locked must not be opened again. Under their real paths, since a folder may be reached by several.
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;
    private final Object key;

    private RunLock(Path file, Locked locked) {
        this.file = file;
        this.channel = locked.channel;
        this.key = locked.key;
    }

    /// @param key of the file that is locked
    private record Locked(FileChannel channel, Object key) {}

    /// Whether the file that is locked is still there: a folder that vanished and came back may have another.
    boolean isSound() throws IOException {
        return channel.isOpen() && key(file).filter(key::equals).isPresent();
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
        Optional<Locked> locked = Optional.empty();
        try {
            locked = FileRefusal.making(file, () -> locked(file));
            return locked.map(l -> new RunLock(file, l));
        } finally {
            if (locked.isEmpty()) {
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
    private static Optional<Locked> locked(Path file) throws IOException {
        while (true) {
            Optional<Object> before = made(file);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                return Optional.empty();
            }
            if (before.isPresent() && before.equals(key(file))) {
                return Optional.of(new Locked(channel, before.get()));
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

    /// Empty if there is no file.
    private static Optional<Object> key(Path file) throws IOException {
        try {
            return Optional.of(FileKey.of(file));
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

    /// The name goes first, while nobody else can have the lock. Where it cannot go, it stays and locks nothing.
    @Override
    public void close() {
        try (channel) {
            if (isSound()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException _) {
            // the system lets go of the lock all the same
        } finally {
            OURS.remove(file);
        }
    }
}
