package io.omegascope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.run.Preset;
import io.omegascope.run.Seeds;
import io.omegascope.store.Library;
import io.omegascope.store.RunWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OmegascopeTest {
    @TempDir
    Path root;

    @AfterEach
    void useTheOwnLibrary() {
        System.clearProperty("omegascope.library");
    }

    @Test
    void theHelpTeaches() {
        Session session = Session.of(List.of("--help"));
        session.assertDone();
        assertTrue(session.out().contains("omegascope train --preset wd-2.0 --seed 3"), session.out());
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        Session session = Session.of(List.of("--version"));
        session.assertDone();
        assertTrue(session.out().matches("Omegascope \\d+\\.\\d+.*\n"), session.out());
    }

    @Test
    void aRunOpensTheWorkbenchByFolderOrByName() throws IOException {
        System.setProperty("omegascope.library", root.toString());
        RunWriter run = Library.standard().create(Preset.WD_2.config(Seeds.all(1)));
        Path folder = run.folder().path();
        for (List<String> arguments : List.of(
                List.of(folder.toString()), List.of("--open", folder.toString()), List.of("--open", run.id()))) {
            Session session = Session.of(arguments);
            session.assertDone();
            assertEquals(List.of(folder), session.opened());
        }
    }

    @Test
    void aRunThatIsNowhereIsRefused() {
        System.setProperty("omegascope.library", root.toString());
        Session session = Session.of(List.of("--open", "gone"));
        assertEquals("Option --open: there is no run 'gone', neither here nor in " + root + ".\n", session.err());
        assertEquals(2, session.exitCode());
        assertEquals(List.of(), session.opened());
    }
}
