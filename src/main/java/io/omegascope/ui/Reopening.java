package io.omegascope.ui;

import io.omegascope.store.ActivationFile;
import io.omegascope.store.RunReader;
import io.omegascope.store.Workspace.Measured;
import io.omegascope.store.Workspace.Opened;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// Opens one after another, in the background, what was open before. What cannot be opened any more is left out with a
/// sentence.
final class Reopening {
    private final Workbench workbench;
    private final List<Opened> places;
    private final BiConsumer<Opened, @Nullable RunModel> then;

    /// @param then takes each on the FX thread, with its run or with null where it is left out
    Reopening(Workbench workbench, List<Opened> places, BiConsumer<Opened, @Nullable RunModel> then) {
        this.workbench = workbench;
        this.places = places;
        this.then = then;
    }

    void begin() {
        workbench.say("Opening what was open last…");
        Thread.ofPlatform().daemon().name("reopening").start(() -> {
            places.forEach(this::open);
            Platform.runLater(() -> workbench.say(""));
        });
    }

    private void open(Opened place) {
        try {
            Supplier<RunModel> read = read(place);
            Platform.runLater(() -> show(place, read));
        } catch (IOException | RuntimeException e) {
            Platform.runLater(() -> leaveOut(place, e));
        }
    }

    private void show(Opened place, Supplier<RunModel> read) {
        RunModel run;
        try {
            run = read.get();
        } catch (RuntimeException e) {
            leaveOut(place, e);
            return;
        }
        then.accept(place, run);
    }

    private void leaveOut(Opened place, Exception e) {
        Failures.log(e);
        workbench.report("It was open and is left out now: " + Sentences.of(e));
        then.accept(place, null);
    }

    private Supplier<RunModel> read(Opened place) throws IOException {
        Path path = path(place);
        Measured measured = place.measured();
        if (measured == null) {
            FoundRun found = FoundRun.of(RunReader.read(path));
            return () -> workbench.take(found);
        }
        Recording.Options options = new Recording.Options(
                measured.clusters(), measured.clustering(), measured.ties(), measured.nullModel());
        options.measurement(); // refuses what is not allowed before the file is open
        Recording recording = new Recording(path, ActivationFile.open(path));
        return () -> workbench.measure(recording, options);
    }

    private static Path path(Opened place) throws IOException {
        try {
            return Path.of(place.path());
        } catch (InvalidPathException e) {
            throw new IOException(place.path() + " is no path.", e);
        }
    }
}
