package io.omegascope.store;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Reads a matrix that NumPy's `save` wrote: a magic word, a version, a header's length, the header, the numbers.
final class NpyFile {
    private static final byte[] MAGIC = "\u0093NUMPY".getBytes(StandardCharsets.ISO_8859_1);
    private static final int VERSION_AT = MAGIC.length;
    private static final int LENGTH_AT = VERSION_AT + 2;
    private static final int LONGEST_HEADER = 1 << 16;

    private NpyFile() {}

    /// Where the numbers are, and what they are.
    private record Numbers(Path file, NpyHeader header, MemorySegment bytes) {}

    /// @return `[columns][rows]`
    static double[][] columns(Path file) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment bytes = FileRefusal.reading(file, () -> mapped(file, arena));
            return read(numbers(file, bytes));
        }
    }

    private static MemorySegment mapped(Path file, Arena arena) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
        }
    }

    private static Numbers numbers(Path file, MemorySegment bytes) throws IOException {
        if (bytes.byteSize() <= LENGTH_AT + Integer.BYTES
                || bytes.asSlice(0, MAGIC.length).mismatch(MemorySegment.ofArray(MAGIC)) >= 0) {
            throw new IOException(file + ": this is not a NumPy file, although it ends in .npy.");
        }
        int version = bytes.get(ValueLayout.JAVA_BYTE, VERSION_AT);
        if (version < 1 || version > 3) {
            throw new IOException("%s: its NumPy format is version %d; known are 1 to 3."
                    .formatted(file, Byte.toUnsignedInt((byte) version)));
        }
        int start = LENGTH_AT + (version == 1 ? Short.BYTES : Integer.BYTES);
        long length = version == 1
                ? Short.toUnsignedLong(bytes.get(littleEndian(ValueLayout.JAVA_SHORT_UNALIGNED), LENGTH_AT))
                : Integer.toUnsignedLong(bytes.get(littleEndian(ValueLayout.JAVA_INT_UNALIGNED), LENGTH_AT));
        if (length > Math.min(LONGEST_HEADER, bytes.byteSize() - start)) {
            throw new IOException("%s: its header claims %d bytes; the file has %d and a header at most %d."
                    .formatted(file, length, bytes.byteSize(), LONGEST_HEADER));
        }
        NpyHeader header = NpyHeader.parse(file, bytes.asSlice(start, length).toArray(ValueLayout.JAVA_BYTE));
        MemorySegment rest = bytes.asSlice(start + length);
        requireSize(file, header, rest.byteSize());
        return new Numbers(file, header, rest);
    }

    private static void requireSize(Path file, NpyHeader header, long found) throws IOException {
        if (found != header.size()) {
            throw new IOException(
                    "%s: %d rows and %d columns of float%d take %d bytes; the file has %d after its header."
                            .formatted(
                                    file, header.rows(), header.columns(), 8 * header.bytes(), header.size(), found));
        }
        long needed = (long) header.rows() * header.columns() * Double.BYTES;
        if (needed > Runtime.getRuntime().maxMemory() / 4 * 3) {
            throw new IOException(
                    "%s: its numbers take %d MB of memory, which is more than there is; -Xmx gives Java more."
                            .formatted(file, needed >> 20));
        }
    }

    private static ValueLayout.OfShort littleEndian(ValueLayout.OfShort layout) {
        return layout.withOrder(ByteOrder.LITTLE_ENDIAN);
    }

    private static ValueLayout.OfInt littleEndian(ValueLayout.OfInt layout) {
        return layout.withOrder(ByteOrder.LITTLE_ENDIAN);
    }

    private static double[][] read(Numbers numbers) throws IOException {
        NpyHeader header = numbers.header;
        var floats = ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(header.order());
        var doubles = ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(header.order());
        double[][] columns = new double[header.columns()][header.rows()];
        for (int row = 0; row < header.rows(); row++) {
            for (int column = 0; column < columns.length; column++) {
                long offset = header.offset(row, column);
                double value = header.bytes() == Float.BYTES
                        ? numbers.bytes.get(floats, offset)
                        : numbers.bytes.get(doubles, offset);
                if (!ActivationFile.isAllowed(value)) {
                    throw ActivationFile.notAllowed(numbers.file, row, column, value);
                }
                columns[column][row] = value;
            }
        }
        return columns;
    }
}
