package io.omegascope.file;

import java.io.IOException;

/// Which numbers are allowed in a file.
public final class Numbers {
    private static final double LARGEST = 1e140;

    private Numbers() {}

    /// Whether a measurement can work with the value: NaN cannot be, and squares of larger ones would overflow.
    public static boolean isAllowed(double value) {
        return Math.abs(value) <= LARGEST;
    }

    /// @param where the file, and in a trajectory the step, with what divides them from the row
    public static IOException notAllowed(String where, long row, long column, Object value) {
        return new IOException(
                "%s row %d, column %d is %s; allowed are finite numbers of at most 1e140 in size (rows and columns count from 0)."
                        .formatted(where, row, column, value));
    }
}
