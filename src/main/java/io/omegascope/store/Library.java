package io.omegascope.store;

import io.omegascope.file.FileRefusal;
import io.omegascope.run.Journals;
import io.omegascope.run.RunConfig;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A folder of runs, each in its own folder.
public record Library(Path root) implements Journals {
    /// What folders begin with that are no runs, such as one into which runs are unpacked.
    static final String HIDDEN = ".";

    /// The user's own.
    public static Library standard() {
        return new Library(UserFolders.library());
    }

    /// The one in which a run lies: where its children go.
    public static Library around(RunFolder run) {
        return new Library(run.path().resolveSibling(""));
    }

    /// Whether it is not a run itself, and there are folders of runs in it.
    public boolean holdsRuns() throws IOException {
        if (new RunFolder(root).isRun()) {
            return false;
        }
        for (Path folder : folders()) {
            if (new RunFolder(folder).isRun()) {
                return true;
            }
        }
        return false;
    }

    /// What a look into the library found.
    ///
    /// @param runs       newest first
    /// @param unreadable one sentence for each run that cannot be opened
    public record Listing(List<RunHeader> runs, List<String> unreadable) {}

    /// A new, empty folder with a readable name that no other run has.
    public Path newFolder(RunConfig config) throws IOException {
        FileRefusal.making(root, () -> Files.createDirectories(root));
        String name = RunName.of(config, LocalDateTime.now(ZoneId.systemDefault()));
        for (int i = 1; ; i++) {
            Path folder = root.resolve(i == 1 ? name : name + "-" + i);
            if (FileRefusal.making(folder, () -> isNew(folder))) {
                return folder;
            }
        }
    }

    @Override
    public RunWriter create(RunConfig config) throws IOException {
        return RunWriter.create(newFolder(config), config);
    }

    /// @param keep of which epochs weights are kept
    public RunWriter create(RunConfig config, CheckpointPolicy keep) throws IOException {
        return RunWriter.create(newFolder(config), config, keep);
    }

    /// The folder of the run with that identifier.
    public Path folder(String id) {
        return root.resolve(id);
    }

    public Listing list() throws IOException {
        List<RunHeader> runs = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (Path folder : folders()) {
            try {
                runs.add(RunReader.header(folder));
            } catch (IOException e) {
                unreadable.add(String.valueOf(e.getMessage()));
            }
        }
        runs.sort(Comparator.comparing(RunHeader::created)
                .thenComparing(RunHeader::id)
                .reversed());
        return new Listing(List.copyOf(runs), List.copyOf(unreadable));
    }

    private List<Path> folders() throws IOException {
        if (Files.notExists(root)) {
            return List.of();
        }
        return FileRefusal.reading(root, () -> {
            try (Stream<Path> entries = Files.list(root)) {
                return entries.filter(Files::isDirectory)
                        .filter(folder -> !String.valueOf(folder.getFileName()).startsWith(HIDDEN))
                        .sorted()
                        .toList();
            }
        });
    }

    private static boolean isNew(Path folder) throws IOException {
        try {
            Files.createDirectory(folder);
            return true;
        } catch (FileAlreadyExistsException _) {
            return false;
        }
    }
}
