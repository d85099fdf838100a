package io.omegascope.ui;

import atlantafx.base.theme.Styles;
import io.omegascope.run.Origin;
import io.omegascope.store.Library;
import io.omegascope.store.RunHeader;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import javafx.concurrent.Task;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
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
        show(List.of(), List.of());
    }

    /// Looks into the library, in the background.
    void refresh() {
        Task<Library.Listing> look = new Task<>() {
            @Override
            protected Library.Listing call() throws Exception {
                return library.list();
            }
        };
        look.setOnSucceeded(_ -> show(look.getValue().runs(), look.getValue().unreadable()));
        look.setOnFailed(_ -> workbench.report(look.getException()));
        Thread.ofPlatform().daemon().name("library").start(look);
    }

    private void show(List<RunHeader> runs, List<String> unreadable) {
        List<RunHeader> fresh = runs.stream()
                .filter(r -> r.config().origin() instanceof Origin.Fresh)
                .limit(MOST)
                .toList();
        boolean any = !fresh.isEmpty() || !unreadable.isEmpty();
        setVisible(any);
        setManaged(any);
        getChildren()
                .setAll(
                        StartCards.heading("Recent runs"),
                        StartCards.grid(fresh.stream().map(this::card).toList()));
        if (!unreadable.isEmpty()) {
            getChildren().add(refusal(unreadable));
        }
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

    private static Label refusal(List<String> unreadable) {
        String runs = unreadable.size() == 1 ? "1 run" : unreadable.size() + " runs";
        Label label = new Label(runs + " of the library cannot be opened.");
        label.setTooltip(new Tooltip(String.join("\n", unreadable)));
        label.getStyleClass().add(Styles.TEXT_MUTED);
        return label;
    }
}
