package io.omegascope.ui;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import javafx.animation.PauseTransition;
import javafx.collections.MapChangeListener;
import javafx.util.Duration;

/// Keeps [Settings] in a text file of keys and values. A missing or broken file means defaults.
final class SettingsFile {
    private static final String PLACE = "place.";

    private final Path file;

    SettingsFile(Path file) {
        this.file = file;
    }

    /// @throws IOException if the file is there but cannot be understood; what was understood is kept
    void load(Settings settings) throws IOException {
        if (Files.notExists(file)) {
            return;
        }
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            values.load(reader);
            settings.themeProperty().set(Theme.valueOf(values.getProperty("theme", "LIGHT")));
            settings.logEpochsProperty().set(Boolean.parseBoolean(values.getProperty("logEpochs", "true")));
            settings.normalisedProperty().set(Boolean.parseBoolean(values.getProperty("normalised", "false")));
            for (String name : values.stringPropertyNames()) {
                if (name.startsWith(PLACE)) {
                    settings.places().put(name.substring(PLACE.length()), Double.valueOf(values.getProperty(name)));
                }
            }
        } catch (IllegalArgumentException | IOException e) {
            throw new IOException("The settings in " + file + " cannot be read; the usual ones are used.", e);
        }
    }

    void save(Settings settings) throws IOException {
        Properties values = new Properties();
        values.setProperty("theme", settings.themeProperty().get().name());
        values.setProperty(
                "logEpochs", Boolean.toString(settings.logEpochsProperty().get()));
        values.setProperty(
                "normalised", Boolean.toString(settings.normalisedProperty().get()));
        settings.places().forEach((name, value) -> values.setProperty(PLACE + name, value.toString()));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (Writer writer = Files.newBufferedWriter(fresh)) {
            values.store(writer, "Omegascope: how the window looks");
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Calls `save` a second after the last change.
    static void watch(Settings settings, Runnable save) {
        PauseTransition debounce = new PauseTransition(Duration.seconds(1));
        debounce.setOnFinished(_ -> save.run());
        settings.themeProperty().subscribe(debounce::playFromStart);
        settings.logEpochsProperty().subscribe(debounce::playFromStart);
        settings.normalisedProperty().subscribe(debounce::playFromStart);
        settings.places().addListener((MapChangeListener<String, Double>) _ -> debounce.playFromStart());
    }
}
