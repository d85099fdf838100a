package io.omegascope.ui;

import io.omegascope.run.Origin;
import io.omegascope.store.Library;
import io.omegascope.store.RunHeader;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import javafx.concurrent.Task;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

/// The newest runs of the library on the start page. Not there while the library is empty.
final class RecentRuns extends VBox {
    private static final int MOST = 6;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);

    private final Workbench workbench;
    private final Library library;

    RecentRuns(Workbench workbench, Library library) {
        super(10);
        this.workbench = workbench;
        this.library = library;
        show(List.of());
    }

    /// Looks into the library, in the background.
    void refresh() {
        Task<Library.Listing> look = new Task<>() {
            @Override
            protected Library.Listing call() throws Exception {
                return library.list();
            }
        };
        look.setOnSucceeded(_ -> show(look.getValue().runs()));
        look.setOnFailed(_ -> workbench.report(look.getException()));
        Thread.ofPlatform().daemon().name("library").start(look);
    }

    private void show(List<RunHeader> runs) {
        List<RunHeader> fresh = runs.stream()
                .filter(r -> r.config().origin() instanceof Origin.Fresh)
                .limit(MOST)
                .toList();
        setVisible(!fresh.isEmpty());
        setManaged(!fresh.isEmpty());
        getChildren()
                .setAll(
                        StartCards.heading("Recent runs"),
                        StartCards.grid(fresh.stream().map(this::card).toList()));
    }

    private Button card(RunHeader run) {
        String when = TIME.format(run.created().atZone(ZoneId.systemDefault()));
        String how = run.state().isEnded() ? run.state().word() : "Stopped";
        return StartCards.card(
                Titles.of(run.config()),
                "%s at epoch %,d, %s".formatted(how, run.epoch(), when),
                MaterialDesignH.HISTORY,
                () -> workbench.open(run.folder().path()));
    }
}
