package io.omegascope.ui;

import io.omegascope.store.Workspace;
import io.omegascope.store.Workspace.Opened;
import io.omegascope.store.WorkspaceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.Observable;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Brings back what was open and looked at, and keeps it from then on, a second after a change at the latest. Only for
/// the FX thread.
final class WorkspaceKeeper {
    private static final int PATIENCE_SECONDS = 5;

    private final Workbench workbench;
    private final WorkspaceFile file;
    private final Sight sight;
    private final boolean select;
    private final ExecutorService disk = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("workspace").factory());
    private final Pace pace = new Pace(Duration.seconds(1), this::save);
    /// What is still to be opened, kept as if it were.
    private final List<Opened> awaited = new ArrayList<>();
    /// What lies on a disk that is not there this time.
    private final List<Opened> absent = new ArrayList<>();

    private Workspace.@Nullable Shown wanted;
    private @Nullable Workspace written;
    private boolean failed;
    private boolean closed;

    private WorkspaceKeeper(Workbench workbench, WorkspaceFile file, boolean select) {
        this.workbench = workbench;
        this.file = file;
        this.select = select;
        this.sight = new Sight(workbench);
    }

    /// Keeps the file from now on and shows the page that was shown. Where another window has the file, this one says
    /// so and begins with nothing.
    ///
    /// @param select whether what was selected is selected again, and the page shown
    static Optional<WorkspaceKeeper> keep(Workbench workbench, Path path, boolean select) {
        try {
            Optional<WorkspaceKeeper> keeper =
                    WorkspaceFile.take(path).map(file -> new WorkspaceKeeper(workbench, file, select));
            keeper.ifPresentOrElse(
                    WorkspaceKeeper::read,
                    () -> workbench.say("Another window is open; what is opened here is not remembered."));
            return keeper;
        } catch (IOException e) {
            workbench.report(e);
            return Optional.empty();
        }
    }

    private void read() {
        try {
            file.read().ifPresent(this::restore);
        } catch (IOException e) {
            workbench.report(e);
        }
        for (Observable one : sight.changing()) {
            one.addListener(_ -> pace.request());
        }
    }

    private void restore(Workspace before) {
        awaited.addAll(before.open());
        if (select) {
            wanted = before.shown();
            sight.page(before);
            workbench.awaitedProperty().set(wanted != null && !awaited.isEmpty());
        }
        workbench.selection().orderProperty().set(Math.max(0, before.order()));
    }

    /// Opens what was open, in the background.
    void reopen() {
        if (!awaited.isEmpty()) {
            new Reopening(workbench, List.copyOf(awaited), this::opened).begin();
        }
    }

    /// @param run null where it is left out
    private void opened(Opened place, @Nullable RunModel run) {
        awaited.remove(place);
        if (run == null && Files.notExists(Path.of(place.path()).resolveSibling(""))) {
            absent.add(place);
        }
        boolean free = workbench.selection().run() == null;
        if (run != null && free && wanted != null && wanted.path().equals(place.path())) {
            sight.look(run, wanted);
        }
        if (awaited.isEmpty()) {
            wanted = null;
            workbench.awaitedProperty().set(false);
            if (select) {
                sight.lookAtAny();
            }
        }
        pace.request();
    }

    private void save() {
        List<Opened> others = Stream.concat(awaited.stream(), absent.stream()).toList();
        Workspace now = sight.now(others, workbench.selection().run() == null ? wanted : null);
        if (!closed && !now.equals(written)) {
            written = now;
            disk.execute(() -> write(now));
        }
    }

    private void write(Workspace now) {
        try {
            file.write(now);
        } catch (IOException e) {
            Platform.runLater(() -> reportOnce(e));
        }
    }

    private void reportOnce(IOException e) {
        if (!failed) {
            failed = true;
            workbench.report(e);
        }
    }

    /// Keeps what is open now and lets go of the file.
    void close() {
        save();
        closed = true;
        disk.shutdown();
        try {
            if (disk.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                file.close();
            }
        } catch (IOException e) {
            Failures.log(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
