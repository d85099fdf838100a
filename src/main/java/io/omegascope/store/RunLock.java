package io.omegascope.store;

import io.omegascope.file.FileRefusal;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Keeps two programs from writing one run. The operating system lets go of the lock of a program that was killed.
final class RunLock implements Closeable {
    private final Path file;
    private final FileChannel channel;

    private RunLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static RunLock of(RunFolder folder) throws IOException {
        Path file = folder.lock();
        FileChannel channel = FileRefusal.making(
                file, () -> FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        if (!locked(channel)) {
            channel.close();
            throw new IOException(folder.path() + " is being written by another Omegascope; stop that one first.");
        }
        return new RunLock(file, channel);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }
}
