package io.omegascope.ui.runs;

import io.omegascope.ui.RunModel;
import io.omegascope.ui.Workbench;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// What can be done with a run of the list.
final class RunMenu extends ContextMenu {
    RunMenu(Workbench workbench, RunModel run, Consumer<Path> browse, Consumer<RunModel> exportRun) {
        MenuItem stop = item("Stop", MaterialDesignS.STOP, () -> workbench.stop(run));
        MenuItem restart = item("Restart with the same seed", MaterialDesignR.RESTART, () -> workbench.restart(run));
        MenuItem close = item("Take off the list (files stay)", MaterialDesignC.CLOSE, () -> workbench.dismiss(run));
        MenuItem folder = item("Show its folder", MaterialDesignF.FOLDER_OUTLINE, () -> workbench
                .folder(run)
                .ifPresent(browse));
        MenuItem send = item("Send as .zip…", MaterialDesignF.FOLDER_ZIP_OUTLINE, () -> exportRun.accept(run));
        getItems().addAll(stop, restart, folder, send, close);
        setOnShowing(_ -> {
            stop.setDisable(!workbench.isLive(run));
            folder.setDisable(workbench.folder(run).isEmpty());
            send.setDisable(workbench.folder(run).isEmpty() || !run.isTrained());
            close.setDisable(!workbench.isDismissible(run));
        });
    }

    private static MenuItem item(String text, Ikon icon, Runnable action) {
        MenuItem item = new MenuItem(text, new FontIcon(icon));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
