package io.omegascope.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Builds `.npy` files, right and wrong ones, as NumPy's format description says.
public final class NpyBytes {
    private NpyBytes() {}

    public static byte[] of(String descr, boolean fortranOrder, String shape, byte[] data) {
        return of(
                1,
                "{'descr': '%s', 'fortran_order': %s, 'shape': %s, }"
                        .formatted(descr, fortranOrder ? "True" : "False", shape),
                data);
    }

    public static byte[] of(int version, String header, byte[] data) {
        int lengthBytes = version == 1 ? Short.BYTES : Integer.BYTES;
        int padding = 64 - (8 + lengthBytes + header.length() + 1) % 64;
        byte[] text = (header + " ".repeat(padding) + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] rest = ByteBuffer.allocate(text.length + data.length)
                .put(text)
                .put(data)
                .array();
        return start(version, text.length, rest);
    }

    /// A file that claims a header of `length`, and has `more` zeros after its version.
    public static byte[] withHeaderLength(int version, long length, int more) {
        return start(version, length, new byte[more - (version == 1 ? Short.BYTES : Integer.BYTES)]);
    }

    private static byte[] start(int version, long headerLength, byte[] rest) {
        int lengthBytes = version == 1 ? Short.BYTES : Integer.BYTES;
        ByteBuffer file = ByteBuffer.allocate(8 + lengthBytes + rest.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("\u0093NUMPY".getBytes(StandardCharsets.ISO_8859_1))
                .put((byte) version)
                .put((byte) 0);
        if (version == 1) {
            file.putShort((short) headerLength);
        } else {
            file.putInt((int) headerLength);
        }
        return file.put(rest).array();
    }

    public static byte[] doubles(ByteOrder order, double... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Double.BYTES).order(order);
        for (double value : values) {
            bytes.putDouble(value);
        }
        return bytes.array();
    }

    public static byte[] floats(ByteOrder order, float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(order);
        for (float value : values) {
            bytes.putFloat(value);
        }
        return bytes.array();
    }
}
