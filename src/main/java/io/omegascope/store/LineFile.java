package io.omegascope.store;

import io.omegascope.file.FileRefusal;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/// A text file that grows by whole lines. Each is handed to the operating system before [#append] returns.
final class LineFile implements Closeable {
    private final Path file;
    private final FileChannel channel;

    private LineFile(Path file, StandardOpenOption... how) throws IOException {
        this.file = file;
        this.channel = FileRefusal.making(file, () -> FileChannel.open(file, how));
    }

    /// A file that holds those lines from now on, in place of what it held.
    static LineFile holding(Path file, Stream<String> lines) throws IOException {
        replace(file, lines);
        return new LineFile(file, StandardOpenOption.APPEND);
    }

    void append(String line) throws IOException {
        FileRefusal.writing(file, () -> {
            ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        });
    }

    /// Waits until all lines are on the disk, so that they outlast a loss of power.
    void force() throws IOException {
        FileRefusal.writing(file, () -> channel.force(false));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /// The lines that were written to their end; one that was cut off is left out.
    static List<String> complete(Path file) throws IOException {
        List<String> complete = new ArrayList<>();
        try (WholeLines lines = new WholeLines(file)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                complete.add(line);
            }
        }
        return complete;
    }

    /// Makes a file hold those lines and nothing else, one after another: all of them together may be long.
    static void replace(Path file, Stream<String> lines) throws IOException {
        AtomicFile.replace(file, part -> {
            try (Writer writer = Files.newBufferedWriter(part)) {
                for (Iterator<String> rest = lines.iterator(); rest.hasNext(); ) {
                    writer.append(rest.next()).append('\n');
                }
            }
        });
    }
}
