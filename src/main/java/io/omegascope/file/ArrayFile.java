package io.omegascope.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Arrays of any size, mapped into memory rather than read.
public final class ArrayFile {
    private ArrayFile() {}

    /// What a reader finds.
    ///
    /// @param numbers as many bytes as the header says
    /// @param names   of columns, empty where the file has none
    public record Content(NpyHeader header, MemorySegment numbers, List<String> names) {}

    /// The numbers are not looked at, but those of `.csv`.
    ///
    /// @param file  `.npy`, `.npz` or `.csv`
    /// @param array which one of an `.npz`, or null for the only one
    /// @param arena for as long as the numbers are read
    /// @throws IOException in one sentence that names the file
    public static Content open(Path file, @Nullable String array, Arena arena) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + " cannot be read: it is a folder.");
        }
        if (endsWith(file, ".npz")) {
            return NpzFile.read(file, array, arena);
        }
        if (array != null) {
            throw new IOException(file + ": only files that end in .npz have arrays with names.");
        }
        if (endsWith(file, ".npy")) {
            return npy(file, arena);
        }
        if (endsWith(file, ".csv")) {
            return CsvFile.read(file, arena);
        }
        throw new IOException(file + " cannot be read: allowed are files that end in .npy, .npz or .csv.");
    }

    public static boolean endsWith(Path file, String suffix) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(suffix);
    }

    private static Content npy(Path file, Arena arena) throws IOException {
        MemorySegment bytes = FileRefusal.reading(file, () -> mapped(file, arena));
        NpyFile npy;
        try (InputStream in = FileRefusal.reading(file, () -> new BufferedInputStream(Files.newInputStream(file)))) {
            npy = NpyFile.read(file.toString(), in, bytes.byteSize(), NpyHeader.Use.ACTIVATIONS);
        }
        MemorySegment numbers = bytes.asSlice(npy.start());
        npy.requireSize(file.toString(), numbers.byteSize());
        return new Content(npy.header(), numbers, List.of());
    }

    private static MemorySegment mapped(Path file, Arena arena) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
        }
    }
}
