package io.omegascope.file;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Bytes that are written once, then mapped. The file is gone when the program is, however it ends: where the
/// system allows it has no name from the start.
final class TemporaryFile implements Closeable {
    private static final int BUFFER = 1 << 20;

    private final String source;
    private final FileChannel channel;
    private final OutputStream out;

    /// @param source what sentences begin with
    TemporaryFile(String source) throws IOException {
        this.source = source;
        channel = guarded(TemporaryFile::create);
        out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
    }

    private static FileChannel create() throws IOException {
        return FileChannel.open(
                Files.createTempFile("omegascope-", ".tmp"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    /// How many bytes a temporary file can have, leaving as much free.
    static long room() throws IOException {
        return Files.getFileStore(Path.of(System.getProperty("java.io.tmpdir", ".")))
                        .getUsableSpace()
                / 2;
    }

    void write(byte[] bytes, int count) throws IOException {
        guarded(() -> {
            out.write(bytes, 0, count);
            return channel;
        });
    }

    /// What was written, for as long as the arena lasts; this can be closed before.
    MemorySegment map(Arena arena) throws IOException {
        return guarded(() -> {
            out.flush();
            return channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
        });
    }

    private <T> T guarded(FileRefusal.Access<T> access) throws IOException {
        try {
            return access.run();
        } catch (IOException e) {
            throw new IOException("%s does not go into a temporary file: %s.".formatted(source, e.getMessage()), e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
