package io.omegascope.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A table in NumPy's format.
///
/// @param numbers one after another, as the header says
record NpyTable(Path file, NpyHeader header, ByteBuffer numbers, String sha256) implements TableFile {
    static NpyTable of(Path file, byte[] bytes, String sha256) throws IOException {
        NpyFile npy = NpyFile.read(file.toString(), new ByteArrayInputStream(bytes), bytes.length, NpyHeader.Use.TABLE);
        npy.requireSize(file.toString(), bytes.length - npy.start());
        NpyHeader header = npy.header();
        TableFile.requireRoom(file, header.samples(), header.units());
        ByteBuffer numbers = ByteBuffer.wrap(bytes, (int) npy.start(), (int) header.size())
                .slice()
                .order(header.order());
        return new NpyTable(file, header, numbers, sha256);
    }

    @Override
    public double[][] numbers(@Nullable String except) throws IOException {
        int columns = header.units();
        int left = except == null ? -1 : TableFile.position(file, except, List.of(), columns);
        int[] taken = IntStream.range(0, columns).filter(c -> c != left).toArray();
        if (taken.length == 0) {
            throw new IOException(file + ": it has one column, which holds the labels; none is left to learn from.");
        }
        double[][] rows = new double[header.samples()][taken.length];
        for (int row = 0; row < rows.length; row++) {
            for (int i = 0; i < taken.length; i++) {
                rows[row][i] = number(row, taken[i]);
                if (!Numbers.isAllowed(rows[row][i])) {
                    throw Numbers.notAllowed(file + ":", row, taken[i], rows[row][i]);
                }
            }
        }
        return rows;
    }

    @Override
    public List<String> column(String wanted, int rows) throws IOException {
        int position = TableFile.position(file, wanted, List.of(), header.units());
        if (header.samples() != rows) {
            throw new IOException(
                    "%s: it has %d rows; needed are %d, one for every sample.".formatted(file, header.samples(), rows));
        }
        return IntStream.range(0, rows).mapToObj(row -> text(row, position)).toList();
    }

    private double number(int row, int column) {
        int at = at(row, column);
        if (header.kind() == 'f') {
            return header.bytes() == Float.BYTES ? numbers.getFloat(at) : numbers.getDouble(at);
        }
        long integer = integer(at);
        return integer < 0 && header.kind() != 'i' ? Double.parseDouble(Long.toUnsignedString(integer)) : integer;
    }

    private String text(int row, int column) {
        if (header.kind() != 'f') {
            long integer = integer(at(row, column));
            return header.kind() == 'i' ? Long.toString(integer) : Long.toUnsignedString(integer);
        }
        double number = number(row, column);
        boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
        return whole ? Long.toString((long) number) : Double.toString(number);
    }

    /// One of 8 bytes without a sign may come out negative.
    private long integer(int at) {
        boolean signed = header.kind() == 'i';
        return switch (header.bytes()) {
            case Byte.BYTES -> signed ? numbers.get(at) : Byte.toUnsignedLong(numbers.get(at));
            case Short.BYTES -> signed ? numbers.getShort(at) : Short.toUnsignedLong(numbers.getShort(at));
            case Integer.BYTES -> signed ? numbers.getInt(at) : Integer.toUnsignedLong(numbers.getInt(at));
            default -> numbers.getLong(at);
        };
    }

    private int at(int row, int column) {
        int number = header.fortranOrder() ? column * header.samples() + row : row * header.units() + column;
        return number * header.bytes();
    }
}
