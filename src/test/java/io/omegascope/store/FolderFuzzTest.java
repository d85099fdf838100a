package io.omegascope.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderFuzzTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void damagedFoldersAndFilesAreReadOrRefused() throws Exception {
        FolderFuzz.Outcome outcome = new FolderFuzz(folder, 7).fuzz(1500);
        assertEquals(List.of(), outcome.findings());
        assertTrue(outcome.refused() > 500 && outcome.refused() < 1500);
    }
}
