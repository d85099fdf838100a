package io.omegascope.task;

import io.omegascope.file.TableFile;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// A file that a task reads.
///
/// @param path   empty for none
/// @param sha256 of what was read when the run was started, empty before; a file that has changed is refused
public record DataFile(String path, String sha256) {
    public static final DataFile NONE = new DataFile("", "");

    public DataFile {
        if (!sha256.matches("([0-9a-f]{64})?")) {
            throw new IllegalArgumentException(
                    "The digest of a file is '%s'; allowed are 64 hexadecimal digits.".formatted(sha256));
        }
    }

    public static DataFile of(String path) {
        return new DataFile(path, "");
    }

    /// Without its folder.
    String name() {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    boolean isNone() {
        return path.isEmpty();
    }

    TableFile read() {
        try {
            TableFile table = TableFile.read(location());
            if (!sha256.isEmpty() && !sha256.equals(table.sha256())) {
                throw new IllegalArgumentException(
                        "%s has changed since the run was started: its SHA-256 is %s and not %s."
                                .formatted(path, table.sha256(), sha256));
            }
            return table;
        } catch (IOException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /// The same with a path that does not depend on the folder that the program works in.
    DataFile found(TableFile table) {
        return new DataFile(location().toAbsolutePath().normalize().toString(), table.sha256());
    }

    private Path location() {
        try {
            return Path.of(path);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("'%s' is no path of a file.".formatted(path), e);
        }
    }
}
