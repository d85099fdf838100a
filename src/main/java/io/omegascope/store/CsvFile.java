package io.omegascope.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// Reads a matrix from comma-separated text. A first row with any cell that is no number is a header.
final class CsvFile {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .get();
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
    private static final Pattern NOT_FINITE = Pattern.compile("[-+]?(nan|inf|infinity)");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvFile() {}

    /// Writes the numbers into a temporary file as they come.
    static ActivationFile.Content read(Path file, Arena arena) throws IOException {
        try (LineLimit reader = new LineLimit(FileRefusal.reading(file, () -> Files.newBufferedReader(file)));
                CSVParser parser = FORMAT.parse(reader);
                TemporaryFile numbers = new TemporaryFile(file.toString())) {
            Iterator<CSVRecord> lines = parser.iterator();
            String[] cells = next(file, lines, reader);
            int width = cells.length;
            if (width > 0 && cells[0].startsWith(BYTE_ORDER_MARK)) {
                cells[0] = cells[0].substring(BYTE_ORDER_MARK.length()).strip();
            }
            List<String> names = List.of();
            if (!Arrays.stream(cells).allMatch(cell -> number(cell).isPresent())) {
                names = List.of(cells);
                cells = next(file, lines, reader);
            }
            int rows = 0;
            for (; cells.length > 0; cells = next(file, lines, reader)) {
                write(row(file, rows, cells, width), numbers);
                rows = Math.incrementExact(rows);
            }
            if (rows == 0) {
                throw new IOException(file + ": it holds no row of numbers.");
            }
            NpyHeader header = new NpyHeader(ByteOrder.BIG_ENDIAN, Double.BYTES, false, List.of(rows, width));
            return new ActivationFile.Content(header, numbers.map(arena), names);
        }
    }

    private static void write(double[] row, TemporaryFile numbers) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(row.length * Double.BYTES);
        bytes.asDoubleBuffer().put(row);
        numbers.write(bytes.array(), bytes.capacity());
    }

    /// The cells of the next line; none at the end.
    private static String[] next(Path file, Iterator<CSVRecord> lines, LineLimit reader) throws IOException {
        return FileRefusal.reading(file, () -> {
            reader.startLine();
            try {
                return lines.hasNext() ? lines.next().values() : new String[0];
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        });
    }

    private static double[] row(Path file, int row, String[] cells, int columns) throws IOException {
        if (cells.length != columns) {
            throw new IOException("%s: row %d has %d cells, the first line has %d (rows count from 0)."
                    .formatted(file, row, cells.length, columns));
        }
        double[] values = new double[columns];
        for (int column = 0; column < columns; column++) {
            OptionalDouble value = number(cells[column]);
            if (value.isEmpty() || !ActivationFile.isAllowed(value.getAsDouble())) {
                throw ActivationFile.notAllowed(file + ":", row, column, quoted(cells[column]));
            }
            values[column] = value.getAsDouble();
        }
        return values;
    }

    /// Numbers as NumPy and spreadsheets write them, NaN and infinity among them; empty for any other text.
    private static OptionalDouble number(String cell) {
        if (NUMBER.matcher(cell).matches()) {
            return OptionalDouble.of(Double.parseDouble(cell));
        }
        return NOT_FINITE.matcher(cell.toLowerCase(Locale.ROOT)).matches()
                ? OptionalDouble.of(Double.NaN)
                : OptionalDouble.empty();
    }

    private static String quoted(String cell) {
        return "'%s'".formatted(Quote.of(cell));
    }
}
