package io.omegascope.store;

import io.omegascope.run.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A run and the retrainings of its parts that lie beside it.
public final class RunFamily {
    private RunFamily() {}

    /// The run of a folder with its retrainings. If it is a retraining itself, the run that it is a part of comes
    /// instead, where that is still there, with all of its retrainings.
    ///
    /// @return the parent first, then its children, the oldest first
    public static List<StoredRun> read(Path folder) throws IOException {
        RunHeader header = RunReader.header(folder);
        Path parent = header.config().origin() instanceof Origin.Retrained r
                ? header.folder().path().resolveSibling(r.parentRun())
                : folder;
        Path root = Files.isDirectory(parent) ? parent : folder;
        List<StoredRun> family = new ArrayList<>(List.of(RunReader.read(root)));
        for (RunHeader child : children(family.getFirst().header())) {
            family.add(RunReader.read(child.folder().path()));
        }
        return List.copyOf(family);
    }

    private static List<RunHeader> children(RunHeader parent) throws IOException {
        return Library.around(parent.folder()).list().runs().stream()
                .filter(h -> h.config().origin() instanceof Origin.Retrained r
                        && r.parentRun().equals(parent.id()))
                .sorted(Comparator.comparing(RunHeader::created).thenComparing(RunHeader::id))
                .toList();
    }
}
