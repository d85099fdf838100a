package io.omegascope.ui;

import io.omegascope.store.RunWriter;
import io.omegascope.store.Unsaved;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The runs of this sitting that cannot be written at present, and what can be done about it. Only for the FX thread.
public final class UnsavedRuns {
    private final Collection<RunModel> runs;
    private final Function<RunModel, @Nullable RunWriter> writer;
    private final Consumer<String> say;
    private final Consumer<Throwable> report;
    private boolean moved;
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();

    /// @param say takes a few words
    UnsavedRuns(
            Collection<RunModel> runs,
            Function<RunModel, @Nullable RunWriter> writer,
            Consumer<String> say,
            Consumer<Throwable> report) {
        this.runs = runs;
        this.writer = writer;
        this.say = say;
        this.report = report;
    }

    /// @param what is not saved of it
    public record Entry(RunModel run, Unsaved what) {}

    /// Empty while all is well.
    public ObservableList<Entry> entries() {
        return entries;
    }

    boolean contains(RunModel run) {
        return entries.stream().anyMatch(entry -> entry.run() == run);
    }

    /// Asks the runs how they are.
    void refresh() {
        List<Entry> found = new ArrayList<>();
        for (RunModel run : runs) {
            RunWriter by = writer.apply(run);
            if (by != null) {
                by.unsaved().ifPresent(what -> found.add(new Entry(run, what)));
            }
        }
        if (!found.equals(entries)) {
            if (found.isEmpty() && !moved) {
                say.accept("All runs are saved again");
            }
            moved &= !found.isEmpty();
            entries.setAll(found);
        }
    }

    /// Tries again to write them where they belong.
    public void tryAgain() {
        writers().forEach(RunWriter::tryAgain);
    }

    /// Writes them into another folder from now on, each in a folder of its own.
    public void moveInto(Path parent) {
        writers().forEach(by -> moveInto(parent, by));
    }

    private List<RunWriter> writers() {
        return entries.stream()
                .flatMap(entry -> Stream.ofNullable(writer.apply(entry.run())))
                .toList();
    }

    private void moveInto(Path parent, RunWriter by) {
        Path before = by.folder().path();
        Background.work(
                "mover " + by.id(),
                () -> by.moveInto(parent),
                isWhole -> {
                    moved = true;
                    say.accept("Saved in " + by.folder().path());
                    if (!isWhole) {
                        report.accept(new IOException("%s is saved, but not all weights that lay in %s could be read."
                                .formatted(by.folder().path(), before)));
                    }
                },
                report);
    }
}
