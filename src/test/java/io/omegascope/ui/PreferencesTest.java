package io.omegascope.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.store.CheckpointPolicy;
import io.omegascope.store.PreferencesFile;
import io.omegascope.store.UserFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesTest {
    @TempDir
    Path folder;

    private final List<IOException> failures = new ArrayList<>();

    @Test
    void comesBackAsItWasLeft() {
        Settings left = new Settings();
        left.switchTheme();
        left.normalisedProperty().set(true);
        left.pairsProperty().set(true);
        left.progressProperty().set(ProgressPanel.SHARPNESS);
        left.switchUnit();
        left.keepProperty().set(new CheckpointPolicy(50, 20));
        left.libraryFolders().add(Path.of("elsewhere"));
        left.places().put("runs", 0.4);
        preferences(left).save();

        Settings found = new Settings();
        preferences(found).keep();
        assertEquals(Theme.DARK, found.themeProperty().get());
        assertTrue(found.normalisedProperty().get());
        assertTrue(found.pairsProperty().get());
        assertEquals(ProgressPanel.SHARPNESS, found.progressProperty().get());
        assertEquals(Unit.BITS, found.unit());
        assertEquals(new CheckpointPolicy(50, 20), found.keepProperty().get());
        assertTrue(found.logEpochsProperty().get());
        assertEquals(List.of(UserFolders.library(), Path.of("elsewhere")), found.libraryFolders());
        assertEquals(0.4, found.places().get("runs"));
        assertEquals(List.of(), failures);
    }

    @Test
    void aBrokenFileMeansTheUsualAndOneSentence() throws IOException {
        Files.writeString(file(), "theme=PURPLE\n");
        Settings found = new Settings();
        preferences(found).keep();
        assertEquals(Theme.LIGHT, found.themeProperty().get());
        assertEquals(1, failures.size());
        assertTrue(failures.getFirst().toString().contains(file().toString()));
    }

    private Preferences preferences(Settings settings) {
        return new Preferences(settings, new PreferencesFile(file()), failures::add);
    }

    private Path file() {
        return folder.resolve("preferences.properties");
    }
}
