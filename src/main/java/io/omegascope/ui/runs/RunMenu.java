package io.omegascope.ui.runs;

import io.omegascope.ui.RunModel;
import io.omegascope.ui.Workbench;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// What can be done with a run of the list.
final class RunMenu extends ContextMenu {
    RunMenu(Workbench workbench, RunModel run) {
        MenuItem stop = item("Stop", MaterialDesignS.STOP, () -> workbench.stop(run));
        MenuItem restart = item("Restart with the same seed", MaterialDesignR.RESTART, () -> workbench.restart(run));
        MenuItem close = item("Take off the list (files stay)", MaterialDesignC.CLOSE, () -> workbench.dismiss(run));
        getItems().addAll(stop, restart, close);
        setOnShowing(_ -> {
            stop.setDisable(!workbench.isLive(run));
            close.setDisable(!workbench.isDismissible(run));
        });
    }

    private static MenuItem item(String text, Ikon icon, Runnable action) {
        MenuItem item = new MenuItem(text, new FontIcon(icon));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
