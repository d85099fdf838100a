package io.omegascope.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.cluster.ClusteringMethod;
import io.omegascope.info.Multiplet;
import io.omegascope.info.Ties;
import io.omegascope.run.NullModel;
import io.omegascope.store.Workspace.Measured;
import io.omegascope.store.Workspace.Opened;
import io.omegascope.store.Workspace.Shown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceFileTest {
    private static final Workspace FULL = new Workspace(
            List.of(
                    new Opened("/runs/a", null),
                    new Opened(
                            "/layer.npy",
                            new Measured(10, ClusteringMethod.WARD, Ties.AVERAGE, NullModel.PERMUTATION))),
            "RUN",
            "/runs",
            "/runs/b",
            5,
            new Shown("/runs/a", 412, new Multiplet(0, 2, 4), null, Map.of("epochs", List.of(10.0, 500.5))));
    private static final Workspace EMPTY = new Workspace(List.of(), "START", null, null, 0, null);

    @TempDir
    Path folder;

    @Test
    void comesBackAsItWasWritten() throws IOException {
        for (Workspace workspace : List.of(FULL, EMPTY)) {
            try (WorkspaceFile file = take().orElseThrow()) {
                file.write(workspace);
                assertEquals(Optional.of(workspace), file.read());
            }
        }
    }

    @Test
    void thereIsNothingTheFirstTime() throws IOException {
        try (WorkspaceFile file = take().orElseThrow()) {
            assertEquals(Optional.empty(), file.read());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\0\0\0\0",
                "{",
                "[]",
                "{\"formatVersion\": 2}",
                "{\"formatVersion\": 1}",
                "{\"formatVersion\":1,\"open\":[],\"page\":\"RUN\",\"compared\":null,\"studied\":null,\"order\":0,\"shown\":{}}",
                "{\"formatVersion\":1,\"open\":[{\"path\":\"a\",\"measured\":{\"clusters\":\"x\"}}],\"page\":\"RUN\","
                        + "\"compared\":null,\"studied\":null,\"order\":0,\"shown\":null}"
            })
    void whatIsNoWorkspaceIsPutAsideAndStays(String text) throws IOException {
        for (String name : List.of("workspace.json.damaged", "workspace.json.damaged-2")) {
            Files.writeString(path(), text);
            try (WorkspaceFile file = take().orElseThrow()) {
                IOException refusal = assertThrows(IOException.class, file::read);
                assertTrue(
                        String.valueOf(refusal.getMessage())
                                .contains(folder.resolve(name).toString()),
                        refusal::toString);
                assertEquals(text, Files.readString(folder.resolve(name)));
                file.write(FULL);
                assertEquals(Optional.of(FULL), file.read());
            }
        }
    }

    @Test
    void oneWindowAtATimeHasIt() throws IOException {
        WorkspaceFile first = take().orElseThrow();
        assertFalse(take().isPresent());
        first.close();
        try (WorkspaceFile second = take().orElseThrow()) {
            assertEquals(Optional.empty(), second.read());
        }
    }

    private Optional<WorkspaceFile> take() throws IOException {
        return WorkspaceFile.take(path());
    }

    private Path path() {
        return folder.resolve("workspace.json");
    }
}
