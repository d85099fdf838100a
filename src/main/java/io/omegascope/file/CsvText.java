package io.omegascope.file;

import java.util.List;
import org.apache.commons.csv.CSVFormat;

/// Lines of comma-separated text, to be written.
public final class CsvText {
    private CsvText() {}

    /// One line without its end; cells are in quotes where they must be.
    public static String line(List<String> cells) {
        return CSVFormat.DEFAULT.format(cells.toArray());
    }
}
