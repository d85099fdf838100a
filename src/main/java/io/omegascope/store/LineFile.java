package io.omegascope.store;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// A text file that grows by whole lines. Each is handed to the operating system before [#append] returns.
final class LineFile implements Closeable {
    private final Path file;
    private final BufferedWriter writer;

    /// Starts a new file.
    LineFile(Path file) throws IOException {
        this.file = file;
        this.writer = FileRefusal.making(file, () -> Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW));
    }

    void append(String line) throws IOException {
        FileRefusal.writing(file, () -> {
            writer.write(line + "\n");
            writer.flush();
        });
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    /// The lines that were written to their end; one that was cut off is left out.
    static List<String> complete(Path file) throws IOException {
        byte[] bytes = FileRefusal.reading(file, () -> Files.readAllBytes(file));
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList();
    }
}
