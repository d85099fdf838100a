package io.omegascope.ui.runs;

import io.omegascope.ui.RunModel;
import io.omegascope.ui.Workbench;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// What can be done with a run of the list. Made once and shown for any run: JavaFX holds on to every menu that a cell
/// ever had.
final class RunMenu extends ContextMenu {
    private @Nullable RunModel run;

    RunMenu(Workbench workbench, Consumer<Path> browse, Consumer<RunModel> exportRun) {
        MenuItem stop = item("Stop", MaterialDesignS.STOP, workbench::stop);
        MenuItem restart = item("Restart with the same seed", MaterialDesignR.RESTART, workbench::restart);
        MenuItem close = item("Take off the list (files stay)", MaterialDesignC.CLOSE, workbench::dismiss);
        MenuItem folder = item("Show its folder", MaterialDesignF.FOLDER_OUTLINE, of -> workbench
                .folder(of)
                .ifPresent(browse));
        MenuItem send = item("Send as .zip…", MaterialDesignF.FOLDER_ZIP_OUTLINE, exportRun);
        getItems().addAll(stop, restart, folder, send, close);
        setOnShowing(_ -> withRun(of -> {
            stop.setDisable(!workbench.isLive(of));
            folder.setDisable(workbench.folder(of).isEmpty());
            send.setDisable(workbench.folder(of).isEmpty() || !of.isTrained());
            close.setDisable(!workbench.isDismissible(of));
        }));
    }

    void show(Node owner, RunModel of, ContextMenuEvent event) {
        run = of;
        show(owner, event.getScreenX(), event.getScreenY());
        event.consume();
    }

    private MenuItem item(String text, Ikon icon, Consumer<RunModel> action) {
        MenuItem item = new MenuItem(text, new FontIcon(icon));
        item.setOnAction(_ -> withRun(action));
        return item;
    }

    private void withRun(Consumer<RunModel> action) {
        RunModel of = run;
        if (of != null) {
            action.accept(of);
        }
    }
}
