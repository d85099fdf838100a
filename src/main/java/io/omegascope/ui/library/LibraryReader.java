package io.omegascope.ui.library;

import io.omegascope.store.LibraryIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.concurrent.Task;

/// Looks through the folders of runs, on a thread of its own.
final class LibraryReader extends Task<LibraryReader.Found> {
    private final LibraryIndex index;
    private final List<Path> roots;

    /// @param unreadable one sentence each
    record Found(List<ListedRun> runs, List<String> unreadable) {}

    private LibraryReader(LibraryIndex index, List<Path> roots) {
        this.index = index;
        this.roots = List.copyOf(roots);
    }

    /// @param then takes what was found, on the FX thread
    static LibraryReader start(
            LibraryIndex index, List<Path> roots, Consumer<Found> then, Consumer<Throwable> onFailure) {
        LibraryReader reader = new LibraryReader(index, roots);
        reader.setOnSucceeded(_ -> then.accept(reader.getValue()));
        reader.setOnFailed(_ -> onFailure.accept(reader.getException()));
        Thread.ofPlatform().daemon().name("library").start(reader);
        return reader;
    }

    @Override
    protected Found call() {
        List<ListedRun> runs = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (int i = 0; i < roots.size() && !isCancelled(); i++) {
            Path root = roots.get(i);
            double before = i;
            try {
                LibraryIndex.Listing listing = index.list(root, done -> {
                    updateProgress((before + done) / roots.size(), 1);
                    return !isCancelled();
                });
                listing.rows().forEach(row -> runs.add(ListedRun.of(root, row)));
                unreadable.addAll(listing.unreadable());
            } catch (IOException e) {
                unreadable.add(String.valueOf(e.getMessage()));
            } catch (CancellationException _) {
                break;
            }
        }
        return new Found(List.copyOf(runs), List.copyOf(unreadable));
    }
}
