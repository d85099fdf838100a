package io.omegascope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
    @TempDir
    Path root;

    @Test
    void whatExportPacksImportTakesUpOnce() {
        Path zip = root.resolve("run.zip");
        Session packed = Session.of(List.of("export", "sample-runs/wd-2.0", "--zip", zip.toString()));
        packed.assertDone();
        assertEquals("Written: " + zip + ", with 3 retrainings\n", packed.out());
        List<String> command = List.of("import", zip.toString(), "--into", root.toString());
        Session taken = Session.of(command);
        taken.assertDone();
        assertEquals(
                "Imported: " + root.resolve("wd-2.0"),
                taken.out().lines().findFirst().orElseThrow());
        assertEquals(4, taken.out().lines().count());
        Session again = Session.of(command);
        assertEquals(2, again.exitCode());
        assertEquals(
                "%s cannot be imported: it holds the run wd-2.0, and %s is there already.\n"
                        .formatted(zip, root.resolve("wd-2.0")),
                again.err());
    }

    @Test
    void whatIsNoArchiveIsRefused() {
        Session session = Session.of(List.of("import", "pom.xml", "--into", root.toString()));
        assertEquals(2, session.exitCode());
        assertEquals(1, session.err().lines().count());
        assertEquals(0, session.err().indexOf("pom.xml cannot be read: "));
    }
}
