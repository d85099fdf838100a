package io.omegascope.ui.library;

import io.omegascope.store.LibraryRow;
import java.nio.file.Path;
import java.util.Locale;

/// A run of the list.
///
/// @param root     the folder of runs that it was found under
/// @param searched everything that a search looks at, in small letters
record ListedRun(Path root, LibraryRow row, String searched) {
    static ListedRun of(Path root, LibraryRow row) {
        String text = "%s\n%s\nseed %s\n%s\n%s\n%s"
                .formatted(row.place(), row.condition(), seeds(row), row.state().word(), row.tags(), row.note());
        return new ListedRun(root, row, text.toLowerCase(Locale.ROOT));
    }

    Path folder() {
        return row.folder(root);
    }

    /// `3`, or `3/4` where data and initial weights have seeds of their own.
    String seeds() {
        return seeds(row);
    }

    private static String seeds(LibraryRow row) {
        long data = row.seeds().data();
        long start = row.seeds().initialisation();
        return data == start ? Long.toString(data) : data + "/" + start;
    }
}
