package io.omegascope.store;

import io.omegascope.run.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A run and the retrainings of its parts.
public final class RunFamily {
    private RunFamily() {}

    /// The run of a folder with its retrainings. If it is a retraining itself, the run that it is a part of comes
    /// instead, where that is still there, with all of its retrainings.
    ///
    /// @param library where retrainings are kept whose parent lies elsewhere
    /// @return the parent first, then its children, the oldest first
    public static List<StoredRun> read(Path folder, Library library) throws IOException {
        RunHeader header = RunReader.header(folder);
        Path parent = header.config().origin() instanceof Origin.Retrained r
                ? header.folder().path().resolveSibling(r.parentRun())
                : folder;
        Path root = Files.isDirectory(parent) ? parent : folder;
        List<StoredRun> family = new ArrayList<>(List.of(RunReader.read(root)));
        for (RunHeader child : children(family.getFirst().header(), library)) {
            family.add(RunReader.read(child.folder().path()));
        }
        return List.copyOf(family);
    }

    /// Its retrainings, the oldest first.
    static Collection<RunHeader> children(RunHeader parent, Library library) throws IOException {
        Map<String, RunHeader> children = new LinkedHashMap<>();
        for (Library place : List.of(Library.around(parent.folder()), library)) {
            place.list().runs().reversed().stream()
                    .filter(h -> h.config().origin() instanceof Origin.Retrained r
                            && r.parentRun().equals(parent.id()))
                    .forEach(h -> children.putIfAbsent(h.id(), h));
        }
        return children.values();
    }
}
