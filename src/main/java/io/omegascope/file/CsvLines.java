package io.omegascope.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// The lines of comma-separated text, one after another. All have as many cells as the first.
final class CsvLines implements Closeable {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .get();
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
    private static final Pattern NOT_FINITE = Pattern.compile("[-+]?(nan|inf|infinity)");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path file;
    private final LineLimit reader;
    private final CSVParser parser;
    private final Iterator<CSVRecord> lines;
    private final String[] first;

    CsvLines(Path file, Reader text) throws IOException {
        this.file = file;
        reader = new LineLimit(text);
        parser = FORMAT.parse(reader);
        lines = parser.iterator();
        first = read();
        if (first.length > 0 && first[0].startsWith(BYTE_ORDER_MARK)) {
            first[0] = first[0].substring(BYTE_ORDER_MARK.length()).strip();
        }
    }

    /// The cells of the first line; none in an empty file.
    String[] first() {
        return first;
    }

    /// The cells of the next line after the first; none at the end.
    ///
    /// @param row its number, for the sentence that refuses it
    String[] next(int row) throws IOException {
        String[] cells = read();
        if (cells.length > 0 && cells.length != first.length) {
            throw new IOException("%s: row %d has %d cells, the first line has %d (rows count from 0)."
                    .formatted(file, row, cells.length, first.length));
        }
        return cells;
    }

    private String[] read() throws IOException {
        return FileRefusal.reading(file, () -> {
            reader.startLine();
            try {
                return lines.hasNext() ? lines.next().values() : new String[0];
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        });
    }

    /// The numbers of a row.
    ///
    /// @param except a column that is left out, or -1
    double[] numbers(int row, String[] cells, int except) throws IOException {
        double[] values = new double[except < 0 ? cells.length : cells.length - 1];
        for (int column = 0, at = 0; column < cells.length; column++) {
            if (column != except) {
                OptionalDouble value = number(cells[column]);
                if (value.isEmpty() || !Numbers.isAllowed(value.getAsDouble())) {
                    String cell = "'%s'".formatted(Quote.of(cells[column]));
                    throw Numbers.notAllowed(file + ":", row, column, cell);
                }
                values[at++] = value.getAsDouble();
            }
        }
        return values;
    }

    /// Numbers as NumPy and spreadsheets write them, NaN and infinity among them; empty for any other text.
    static OptionalDouble number(String cell) {
        if (NUMBER.matcher(cell).matches()) {
            return OptionalDouble.of(Double.parseDouble(cell));
        }
        return NOT_FINITE.matcher(cell.toLowerCase(Locale.ROOT)).matches()
                ? OptionalDouble.of(Double.NaN)
                : OptionalDouble.empty();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
