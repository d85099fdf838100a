package io.omegascope.file;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The start of an array that NumPy's `save` wrote: a magic word, a version, a header's length, the header. The
/// numbers follow.
///
/// @param start where the numbers begin, in bytes
record NpyFile(NpyHeader header, long start) {
    private static final byte[] MAGIC = "\u0093NUMPY".getBytes(StandardCharsets.ISO_8859_1);
    private static final int LENGTH_AT = MAGIC.length + 2;
    private static final int LONGEST_HEADER = 1 << 16;

    /// Reads as far as the numbers.
    ///
    /// @param source what sentences begin with
    /// @param size   bytes of the whole, as far as they are known
    /// @param use    what the array is wanted for
    static NpyFile read(String source, InputStream in, long size, NpyHeader.Use use) throws IOException {
        byte[] begin = in.readNBytes(LENGTH_AT);
        if (size <= LENGTH_AT + Integer.BYTES
                || begin.length < LENGTH_AT
                || !Arrays.equals(begin, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new IOException(source + ": this is not a NumPy file, although it ends in .npy.");
        }
        int version = Byte.toUnsignedInt(begin[MAGIC.length]);
        if (version < 1 || version > 3) {
            throw new IOException("%s: its NumPy format is version %d; known are 1 to 3.".formatted(source, version));
        }
        byte[] digits = new byte[version == 1 ? Short.BYTES : Integer.BYTES];
        long start = (long) LENGTH_AT + digits.length;
        try {
            DataInputStream exactly = new DataInputStream(in);
            exactly.readFully(digits);
            long length = unsigned(digits);
            if (length > Math.min(LONGEST_HEADER, size - start)) {
                throw new IOException("%s: its header claims %d bytes; the file has %d and a header at most %d."
                        .formatted(source, length, size, LONGEST_HEADER));
            }
            byte[] text = new byte[(int) length];
            exactly.readFully(text);
            return new NpyFile(NpyHeader.parse(source, text, use), start + length);
        } catch (EOFException e) {
            throw new IOException(source + ": it ends within its header.", e);
        }
    }

    private static long unsigned(byte[] digits) {
        ByteBuffer buffer = ByteBuffer.wrap(digits).order(ByteOrder.LITTLE_ENDIAN);
        return digits.length == Short.BYTES
                ? Short.toUnsignedLong(buffer.getShort())
                : Integer.toUnsignedLong(buffer.getInt());
    }

    void requireSize(String source, long found) throws IOException {
        if (found == header.size()) {
            return;
        }
        String steps = header.isTrajectory() ? "%d steps, ".formatted(header.steps()) : "";
        throw new IOException("%s: %s%d rows and %d columns of %s take %d bytes; the file has %d after its header."
                .formatted(source, steps, header.samples(), header.units(), type(), header.size(), found));
    }

    private String type() {
        return switch (header.kind()) {
            case 'f' -> "float" + 8 * header.bytes();
            case 'b' -> "bool";
            default -> (header.kind() == 'u' ? "uint" : "int") + 8 * header.bytes();
        };
    }
}
