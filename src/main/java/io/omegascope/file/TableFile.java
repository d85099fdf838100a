package io.omegascope.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// A table that fits into memory: rows are samples. Its bytes are read once, so that the digest is that of the
/// numbers.
public sealed interface TableFile permits CsvTable, NpyTable {
    /// Of samples.
    int MOST_ROWS = 100_000;
    /// Of rows and columns together.
    long MOST_NUMBERS = 1L << 26;

    long MOST_BYTES = 600L << 20;

    /// SHA-256 of the file, as hexadecimal digits.
    String sha256();

    /// All columns but one as numbers.
    ///
    /// @param except name or number of a column, empty for the last, or null for none
    /// @return `[rows][columns]`
    double[][] numbers(@Nullable String except) throws IOException;

    /// One column as texts.
    ///
    /// @param wanted name or number of the column, empty for the last
    /// @param rows   how many there must be; a first line that is one too many is a header
    List<String> column(String wanted, int rows) throws IOException;

    /// @param file `.csv`, or `.npy` with one or two dimensions
    /// @throws IOException in one sentence that names the file
    static TableFile read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + " cannot be read: it is a folder.");
        }
        boolean isText = ArrayFile.endsWith(file, ".csv");
        if (!isText && !ArrayFile.endsWith(file, ".npy")) {
            throw new IOException(file + " cannot be read: allowed are files that end in .csv or .npy.");
        }
        long size = FileRefusal.reading(file, () -> Files.size(file));
        if (size > MOST_BYTES) {
            throw new IOException("%s: it has %d MB; allowed are up to %d MB, since a table is held in memory."
                    .formatted(file, size >> 20, MOST_BYTES >> 20));
        }
        byte[] bytes = FileRefusal.reading(file, () -> Files.readAllBytes(file));
        return isText ? new CsvTable(file, bytes, Sha256.of(bytes)) : NpyTable.of(file, bytes, Sha256.of(bytes));
    }

    /// A label as a finite number; empty for any other text.
    static OptionalDouble number(String label) {
        OptionalDouble number = CsvLines.number(label);
        return number.isPresent() && Numbers.isAllowed(number.getAsDouble()) ? number : OptionalDouble.empty();
    }

    /// Refuses more than fits into memory, before it is read.
    static void requireRoom(Path file, long rows, long columns) throws IOException {
        if (rows > MOST_ROWS || rows * columns > MOST_NUMBERS) {
            throw new IOException("%s: it has %d rows or more, of %d columns; allowed are up to %d rows and %d numbers."
                    .formatted(file, rows, columns, MOST_ROWS, MOST_NUMBERS));
        }
    }

    /// Whether a column is meant by its number, and not by its name.
    static boolean isNumber(String column) {
        return column.matches("\\d{1,9}");
    }

    /// @param names of the columns, empty if there are none
    /// @return the number of a column
    static int position(Path file, String wanted, List<String> names, int columns) throws IOException {
        if (columns == 0) {
            throw new IOException(file + ": it holds nothing.");
        }
        int position =
                wanted.isEmpty() ? columns - 1 : isNumber(wanted) ? Integer.parseInt(wanted) : names.indexOf(wanted);
        if (position < 0 || position >= columns) {
            String known = names.isEmpty() ? "" : ", or a name of its first line";
            throw new IOException("%s: it has no column '%s'; allowed is a number from 0 to %d%s."
                    .formatted(file, Quote.of(wanted), columns - 1, known));
        }
        if (!wanted.isEmpty() && !isNumber(wanted) && names.lastIndexOf(wanted) > position) {
            throw new IOException("%s: more than one column has the name '%s'; allowed is a number from 0 to %d."
                    .formatted(file, Quote.of(wanted), columns - 1));
        }
        return position;
    }
}
