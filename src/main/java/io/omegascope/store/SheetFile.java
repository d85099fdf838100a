package io.omegascope.store;

import io.omegascope.file.CsvText;
import io.omegascope.file.FileRefusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// A table as CSV that may be written again and again as it fills, over itself and over no other file.
public final class SheetFile {
    private SheetFile() {}

    /// @throws IOException in one sentence, when a file that is not this sheet is in the way
    public static void check(Path file, List<String> header) throws IOException {
        if (Files.notExists(file)) {
            return;
        }
        if (!firstLine(file).equals(CsvText.line(header))) {
            throw new IOException(file + " is there and is another table; choose another name.");
        }
    }

    /// @param rows as many cells each as the header; an empty one stands for what is not known
    public static void write(Path file, List<String> header, List<List<String>> rows) throws IOException {
        check(file, header);
        String text = CsvText.line(header) + "\n"
                + rows.stream().map(r -> CsvText.line(r) + "\n").collect(Collectors.joining());
        AtomicFile.replace(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String firstLine(Path file) throws IOException {
        return FileRefusal.reading(file, () -> {
            try (BufferedReader reader = Files.newBufferedReader(file)) {
                String line = reader.readLine();
                return line == null ? "" : line;
            } catch (MalformedInputException _) {
                return "";
            }
        });
    }
}
