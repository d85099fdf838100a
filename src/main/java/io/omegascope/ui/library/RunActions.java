package io.omegascope.ui.library;

import io.omegascope.store.Annotations;
import io.omegascope.store.ConfigJson;
import io.omegascope.store.Library;
import io.omegascope.store.RunMove;
import io.omegascope.ui.Background;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputDialog;
import javafx.stage.Window;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// What can be done with runs of the library. Files are touched on a thread of their own.
final class RunActions {
    private final LibraryDesk desk;
    private final Runnable changed;

    /// @param changed hears that folders are others than they were
    RunActions(LibraryDesk desk, Runnable changed) {
        this.desk = desk;
        this.changed = changed;
    }

    ContextMenu menu(LibraryTable table) {
        MenuItem open = item("Open    Enter", MaterialDesignF.FOLDER_OPEN_OUTLINE, () -> one(table)
                .ifPresent(this::open));
        MenuItem rename = item("Rename…    F2", MaterialDesignR.RENAME_BOX, () -> rename(table));
        MenuItem copy = item("New run with these values", MaterialDesignC.CONTENT_COPY, () -> one(table)
                .ifPresent(this::duplicate));
        MenuItem show = item("Show its folder", MaterialDesignF.FOLDER_OUTLINE, () -> one(table)
                .ifPresent(run -> desk.browse().accept(run.folder())));
        MenuItem trash = item("Move to the trash    Delete", MaterialDesignT.TRASH_CAN_OUTLINE, () -> trash(table));
        ContextMenu menu = new ContextMenu(open, rename, copy, show, trash);
        menu.setOnShowing(_ -> {
            boolean single = one(table).isPresent();
            List.of(open, rename, copy, show).forEach(i -> i.setDisable(!single));
            trash.setDisable(table.chosen().isEmpty());
        });
        return menu;
    }

    private static Optional<ListedRun> one(LibraryTable table) {
        List<ListedRun> chosen = table.chosen();
        return chosen.size() == 1 ? Optional.of(chosen.getFirst()) : Optional.empty();
    }

    void open(ListedRun run) {
        desk.open().accept(run.folder());
    }

    void rename(LibraryTable table) {
        one(table).ifPresent(run -> {
            TextInputDialog dialog = new TextInputDialog(run.row().name());
            dialog.setTitle("Rename a run");
            dialog.setHeaderText("The name of the folder");
            dialog.setGraphic(null);
            own(dialog, table);
            dialog.showAndWait().map(String::strip).ifPresent(name -> rename(run, name));
        });
    }

    void rename(ListedRun run, String name) {
        work("renaming", () -> RunMove.rename(run.folder(), name, Library.standard()), renamed -> {
            desk.rename().accept(run.folder(), renamed);
            changed.run();
        });
    }

    private void duplicate(ListedRun run) {
        work("configuration", () -> ConfigJson.read(run.folder().resolve("run.json")), desk.duplicate());
    }

    void trash(LibraryTable table) {
        List<ListedRun> chosen = table.chosen();
        if (chosen.isEmpty()) {
            return;
        }
        String what = chosen.size() == 1
                ? "Move %s to the trash?".formatted(chosen.getFirst().folder())
                : "Move %d runs to the trash?".formatted(chosen.size());
        Alert question = new Alert(Alert.AlertType.CONFIRMATION, what, ButtonType.OK, ButtonType.CANCEL);
        question.setTitle("Trash");
        question.setHeaderText(null);
        own(question, table);
        if (question.showAndWait().filter(ButtonType.OK::equals).isPresent()) {
            chosen.forEach(this::trash);
        }
    }

    void trash(ListedRun run) {
        work(
                "trash",
                () -> {
                    RunMove.trash(run.folder());
                    return run.folder();
                },
                folder -> {
                    desk.release().accept(folder);
                    changed.run();
                });
    }

    void annotate(ListedRun run, Annotations annotations) {
        work(
                "annotations",
                () -> {
                    annotations.write(run.folder());
                    return run;
                },
                _ -> changed.run());
    }

    private <T> void work(String name, Callable<T> action, Consumer<T> then) {
        Background.work(name, action, then, desk.report());
    }

    private static void own(javafx.scene.control.Dialog<?> dialog, LibraryTable table) {
        Window window = table.getScene().getWindow();
        dialog.initOwner(window);
    }

    private static MenuItem item(String text, Ikon icon, Runnable action) {
        MenuItem item = new MenuItem(text, new FontIcon(icon));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
