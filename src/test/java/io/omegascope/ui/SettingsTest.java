package io.omegascope.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.omegascope.run.Preset;
import io.omegascope.run.RunEvent;
import io.omegascope.run.RunState;
import io.omegascope.run.Seeds;
import io.omegascope.store.CheckpointPolicy;
import io.omegascope.store.Library;
import io.omegascope.store.RunReader;
import io.omegascope.store.RunWriter;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aRunKeepsTheWeightsThatAreWantedWhenItStarts() throws IOException {
        Settings settings = new Settings();
        var journals = settings.journals(new Library(folder));
        settings.keepProperty().set(new CheckpointPolicy(50, 20));
        RunWriter run = assertInstanceOf(RunWriter.class, journals.create(Preset.WD_2.config(Seeds.all(0))));
        run.append(new RunEvent.StateChanged(new RunState.Stopped(), 0));
        assertEquals(
                new CheckpointPolicy(50, 20),
                RunReader.header(run.folder().path()).keep());
    }
}
