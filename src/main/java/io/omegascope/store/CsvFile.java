package io.omegascope.store;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    private static final int LONGEST_QUOTE = 40;

    private CsvFile() {}

    /// @return `[columns][rows]`
    static double[][] columns(Path file) throws IOException {
        List<double[]> rows = rows(file);
        if (rows.isEmpty()) {
            throw new IOException(file + ": it holds no row of numbers.");
        }
        double[][] columns = new double[rows.getFirst().length][rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < columns.length; j++) {
                columns[j][i] = rows.get(i)[j];
            }
        }
        return columns;
    }

    private static List<double[]> rows(Path file) throws IOException {
        List<double[]> rows = new ArrayList<>();
        try (Reader reader = FileRefusal.reading(file, () -> Files.newBufferedReader(file));
                CSVParser parser = FORMAT.parse(reader)) {
            Iterator<CSVRecord> lines = parser.iterator();
            String[] cells = next(file, lines);
            int width = cells.length;
            if (width > 0 && cells[0].startsWith(BYTE_ORDER_MARK)) {
                cells[0] = cells[0].substring(BYTE_ORDER_MARK.length()).strip();
            }
            if (!Arrays.stream(cells).allMatch(cell -> number(cell).isPresent())) {
                cells = next(file, lines);
            }
            for (; cells.length > 0; cells = next(file, lines)) {
                rows.add(row(file, rows.size(), cells, width));
            }
        }
        return rows;
    }

    /// The cells of the next line; none at the end.
    private static String[] next(Path file, Iterator<CSVRecord> lines) throws IOException {
        return FileRefusal.reading(file, () -> {
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
                throw ActivationFile.notAllowed(file, row, column, quoted(cells[column]));
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
        return "'%s'".formatted(cell.length() <= LONGEST_QUOTE ? cell : cell.substring(0, LONGEST_QUOTE) + "…");
    }
}
