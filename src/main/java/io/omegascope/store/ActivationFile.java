package io.omegascope.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Activations of any network, saved as a matrix: rows are samples, columns are units.
public final class ActivationFile {
    private static final double LARGEST = 1e140;

    private ActivationFile() {}

    /// @param file NumPy's `.npy` (float32 or float64, two dimensions) or `.csv`
    /// @return `[units][samples]`, all finite
    /// @throws IOException in one sentence that names the file
    public static double[][] columns(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + " cannot be read: it is a folder.");
        }
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".npy")) {
            return NpyFile.columns(file);
        }
        if (name.endsWith(".csv")) {
            return CsvFile.columns(file);
        }
        throw new IOException(file + " cannot be read: allowed are files that end in .npy or .csv.");
    }

    /// Whether a measurement can work with the value: squares of larger ones would overflow.
    static boolean isAllowed(double value) {
        return Math.abs(value) <= LARGEST;
    }

    static IOException notAllowed(Path file, long row, long column, Object value) {
        return new IOException(
                "%s: row %d, column %d is %s; allowed are finite numbers of at most 1e140 in size (rows and columns count from 0)."
                        .formatted(file, row, column, value));
    }
}
