package io.omegascope.ui;

import io.omegascope.store.CheckpointPolicy;
import io.omegascope.store.PreferencesFile;
import io.omegascope.store.UserFolders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.collections.MapChangeListener;
import javafx.util.Duration;

/// Keeps [Settings] in a file from one sitting to the next.
final class Preferences {
    private static final String PLACE = "place.";
    private static final String FOLDERS = "library";

    private final Settings settings;
    private final PreferencesFile file;
    private final Consumer<IOException> onFailure;
    private final PauseTransition debounce = new PauseTransition(Duration.seconds(1));

    Preferences(Settings settings, PreferencesFile file, Consumer<IOException> onFailure) {
        this.settings = settings;
        this.file = file;
        this.onFailure = onFailure;
        debounce.setOnFinished(_ -> save());
    }

    /// Takes over what the file says and from then on saves a second after the last change.
    void keep() {
        load();
        settings.themeProperty().addListener(_ -> debounce.playFromStart());
        settings.logEpochsProperty().addListener(_ -> debounce.playFromStart());
        settings.normalisedProperty().addListener(_ -> debounce.playFromStart());
        settings.pairsProperty().addListener(_ -> debounce.playFromStart());
        settings.progressProperty().addListener(_ -> debounce.playFromStart());
        settings.unitProperty().addListener(_ -> debounce.playFromStart());
        settings.keepProperty().addListener(_ -> debounce.playFromStart());
        settings.libraryFolders().subscribe(debounce::playFromStart);
        settings.places().addListener((MapChangeListener<String, Double>) _ -> debounce.playFromStart());
    }

    void save() {
        Map<String, String> values = new TreeMap<>();
        values.put("theme", settings.themeProperty().get().name());
        values.put("logEpochs", Boolean.toString(settings.logEpochsProperty().get()));
        values.put("normalised", Boolean.toString(settings.normalisedProperty().get()));
        values.put("pairs", Boolean.toString(settings.pairsProperty().get()));
        values.put("progress", settings.progressProperty().get().name());
        values.put("unit", settings.unit().name());
        values.put("keepApart", Integer.toString(settings.keepProperty().get().apart()));
        values.put(
                "keepMebibytes", Integer.toString(settings.keepProperty().get().mebibytes()));
        values.put(
                FOLDERS, settings.libraryFolders().stream().map(Path::toString).collect(Collectors.joining("\n")));
        settings.places().forEach((name, value) -> values.put(PLACE + name, value.toString()));
        try {
            file.write(values);
        } catch (IOException e) {
            onFailure.accept(e);
        }
    }

    private void load() {
        try {
            file.read().forEach(this::apply);
        } catch (IOException e) {
            onFailure.accept(e);
        } catch (IllegalArgumentException e) {
            onFailure.accept(new IOException("The preferences in " + file.path() + " are not all understood.", e));
        }
    }

    private void apply(String key, String value) {
        switch (key) {
            case "theme" -> settings.themeProperty().set(Theme.valueOf(value));
            case "logEpochs" -> settings.logEpochsProperty().set(Boolean.parseBoolean(value));
            case "normalised" -> settings.normalisedProperty().set(Boolean.parseBoolean(value));
            case "pairs" -> settings.pairsProperty().set(Boolean.parseBoolean(value));
            case "progress" -> settings.progressProperty().set(ProgressPanel.valueOf(value));
            case "keepApart" -> keep(settings.keepProperty().get().withApart(value));
            case "keepMebibytes" -> keep(settings.keepProperty().get().withMebibytes(value));
            case FOLDERS -> takeFolders(value);
            case "unit" -> settings.unitProperty().set(Unit.valueOf(value));
            default -> {
                if (key.startsWith(PLACE)) {
                    settings.places().put(key.substring(PLACE.length()), Double.valueOf(value));
                }
            }
        }
    }

    private void keep(CheckpointPolicy policy) {
        settings.keepProperty().set(policy);
    }

    /// The folder in which runs are kept stays among them, wherever it is this time.
    private void takeFolders(String lines) {
        settings.libraryFolders()
                .setAll(Stream.concat(
                                Stream.of(UserFolders.library()), lines.lines().map(Path::of))
                        .distinct()
                        .toList());
    }
}
