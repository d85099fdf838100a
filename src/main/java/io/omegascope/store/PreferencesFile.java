package io.omegascope.store;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/// How a person likes the program, as keys and values. Nothing here belongs to a run.
public record PreferencesFile(Path path) {
    /// Empty where there is no file yet.
    public Map<String, String> read() throws IOException {
        Map<String, String> found = new TreeMap<>();
        if (Files.exists(path)) {
            Properties values = new Properties();
            try (Reader reader = Files.newBufferedReader(path)) {
                values.load(reader);
            } catch (IllegalArgumentException | IOException e) {
                throw new IOException("The preferences in " + path + " cannot be read, so the usual ones are used.", e);
            }
            values.stringPropertyNames().forEach(key -> found.put(key, values.getProperty(key)));
        }
        return found;
    }

    public void write(Map<String, String> preferences) throws IOException {
        Properties values = new Properties();
        values.putAll(preferences);
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            try (Writer writer = Files.newBufferedWriter(fresh)) {
                values.store(writer, "How the window of Omegascope looks");
            }
            Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new IOException("The preferences cannot be kept in " + path + ".", e);
        }
    }
}
