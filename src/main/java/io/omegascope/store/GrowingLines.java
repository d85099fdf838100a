package io.omegascope.store;

import io.omegascope.file.FileRefusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lines of a file that another program appends to, each handed out once, when it is whole.
final class GrowingLines {
    private static final int MOST = Integer.MAX_VALUE - 8;

    private final Path file;
    /// Where the file system has no such thing, the size and the last line tell.
    private @Nullable Object key;
    private long offset;
    private int lines;
    /// The bytes of the last line that was read: still there unless the file is another one.
    private byte[] last = {};

    GrowingLines(Path file) {
        this.file = file;
    }

    /// Whether the file was replaced or cut since it was read, so that it is to be read from its beginning.
    boolean isAnother() throws IOException {
        if (offset == 0 || !Files.exists(file)) {
            return false;
        }
        return FileRefusal.reading(file, () -> {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                return !FileKey.of(file).equals(key) || !goesOn(channel);
            }
        });
    }

    void restart() {
        offset = 0;
        lines = 0;
        last = new byte[0];
    }

    /// The number of the line that is handed out next, from 1.
    int next() {
        return lines + 1;
    }

    /// The lines that are new; none of a file that is another one by now.
    List<String> read() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        return FileRefusal.reading(file, () -> {
            if (offset == 0) {
                key = FileKey.of(file);
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                long left = channel.size() - offset;
                return goesOn(channel) ? take(read(channel, offset, Math.clamp(left, 0, MOST))) : List.of();
            }
        });
    }

    /// Whether what was read last is still where it was.
    private boolean goesOn(FileChannel channel) throws IOException {
        return Arrays.equals(last, read(channel, offset - last.length, last.length));
    }

    private List<String> take(byte[] bytes) {
        int end = lineEnd(bytes, bytes.length);
        if (end == 0) {
            return List.of();
        }
        List<String> whole =
                new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList();
        last = Arrays.copyOfRange(bytes, lineEnd(bytes, end - 1), end);
        offset += end;
        lines += whole.size();
        return whole;
    }

    /// Behind the last line break before a place.
    private static int lineEnd(byte[] bytes, int before) {
        int end = before;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private static byte[] read(FileChannel channel, long from, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(count);
        while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
            // goes on to the end of the file, which may have come nearer
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }
}
