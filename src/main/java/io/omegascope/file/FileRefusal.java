package io.omegascope.file;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/// Turns what the file system throws into one sentence that names the file.
public final class FileRefusal {
    private FileRefusal() {}

    public interface Access<T> {
        T run() throws IOException;
    }

    public interface Change {
        void run() throws IOException;
    }

    public static <T> T reading(Path file, Access<T> access) throws IOException {
        return guarded(file, "read", access);
    }

    public static <T> T making(Path file, Access<T> access) throws IOException {
        return guarded(file, "made", access);
    }

    public static void writing(Path file, Change change) throws IOException {
        guarded(file, "written", () -> {
            change.run();
            return file;
        });
    }

    private static <T> T guarded(Path file, String verb, Access<T> access) throws IOException {
        try {
            return access.run();
        } catch (IOException e) {
            throw new IOException("%s cannot be %s: %s".formatted(file, verb, reason(verb, e)), e);
        }
    }

    private static String reason(String verb, IOException e) {
        return switch (e) {
            case NoSuchFileException _ when !verb.equals("read") -> "its folder is not there or takes nothing.";
            case NoSuchFileException _ -> "there is no such file.";
            case AccessDeniedException _ -> "access is denied.";
            case NotDirectoryException _ -> "it is not a folder.";
            case FileAlreadyExistsException _ -> "a file of that name is in the way.";
            case CharacterCodingException _ -> "it is not UTF-8 text.";
            case FileSystemException f when f.getReason() != null -> f.getReason() + ".";
            default -> e.getMessage() + ".";
        };
    }
}
