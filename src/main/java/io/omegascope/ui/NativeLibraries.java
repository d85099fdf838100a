package io.omegascope.ui;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The shared libraries of Linux that JavaFX needs and that a machine may lack.
final class NativeLibraries {
    /// @param debian the package of Debian and Ubuntu that has it
    record Library(String file, String debian) {
        /// Loading needs native access, which the program is started with.
        @SuppressWarnings("restricted")
        boolean isMissing() {
            try (Arena arena = Arena.ofConfined()) {
                SymbolLookup.libraryLookup(file, arena);
                return false;
            } catch (IllegalArgumentException _) {
                return true;
            }
        }
    }

    private static final List<Library> FOR_TEXT = List.of(
            new Library("libfreetype.so.6", "libfreetype6"),
            new Library("libfontconfig.so.1", "libfontconfig1"),
            new Library("libpangoft2-1.0.so.0", "libpangoft2-1.0-0"));

    private static final List<Library> FOR_A_WINDOW =
            List.of(new Library("libgtk-3.so.0", "libgtk-3-0"), new Library("libXtst.so.6", "libxtst6"));

    private NativeLibraries() {}

    /// What must be installed first, in order of need; empty where nothing is missing or the system is not Linux.
    static List<Library> missing(boolean window) {
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
            return List.of();
        }
        return Stream.concat(FOR_TEXT.stream(), window ? FOR_A_WINDOW.stream() : Stream.of())
                .filter(Library::isMissing)
                .toList();
    }

    /// One sentence for a terminal.
    static String sentence(List<Library> missing) {
        Library first = missing.getFirst();
        return "Omegascope cannot open a window because the system library %s is missing; on Debian or Ubuntu install it with: apt install %s"
                .formatted(
                        first.file(),
                        String.join(" ", missing.stream().map(Library::debian).toList()));
    }
}
