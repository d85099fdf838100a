package io.omegascope.store;

import io.omegascope.file.FileRefusal;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Reads the lines of a file that were written to their end, one at a time: a long file need not fit into memory. A
/// last line that was cut off is left out.
final class WholeLines implements Closeable {
    private final Path file;
    private final InputStream bytes;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int number;

    WholeLines(Path file) throws IOException {
        this.file = file;
        bytes = FileRefusal.reading(file, () -> new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    }

    /// Null after the last.
    @Nullable
    String next() throws IOException {
        line.reset();
        boolean whole = FileRefusal.reading(file, this::fill);
        number++;
        return whole ? text() : null;
    }

    /// Where the last line stands, counted from 1.
    int number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    private boolean fill() throws IOException {
        for (int next = bytes.read(); next >= 0; next = bytes.read()) {
            if (next == '\n') {
                return true;
            }
            line.write(next);
        }
        return false;
    }

    private String text() {
        String text = line.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
