package io.omegascope.file;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Reads a matrix from comma-separated text. A first row with any cell that is no number is a header.
final class CsvFile {
    private CsvFile() {}

    /// Writes the numbers into a temporary file as they come.
    static ArrayFile.Content read(Path file, Arena arena) throws IOException {
        try (CsvLines lines = new CsvLines(file, FileRefusal.reading(file, () -> Files.newBufferedReader(file)));
                TemporaryFile numbers = new TemporaryFile(file.toString())) {
            String[] cells = lines.first();
            int width = cells.length;
            List<String> names = List.of();
            if (!Arrays.stream(cells).allMatch(cell -> CsvLines.number(cell).isPresent())) {
                names = List.of(cells);
                cells = lines.next(0);
            }
            int rows = 0;
            for (; cells.length > 0; cells = lines.next(rows)) {
                write(lines.numbers(rows, cells, -1), numbers);
                rows = Math.incrementExact(rows);
            }
            if (rows == 0) {
                throw new IOException(file + ": it holds no row of numbers.");
            }
            NpyHeader header = NpyHeader.ofDoubles(rows, width);
            return new ArrayFile.Content(header, numbers.map(arena), names);
        }
    }

    private static void write(double[] row, TemporaryFile numbers) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(row.length * Double.BYTES).order(ByteOrder.BIG_ENDIAN);
        bytes.asDoubleBuffer().put(row);
        numbers.write(bytes.array(), bytes.capacity());
    }
}
