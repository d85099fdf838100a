package io.omegascope.ui;

import io.omegascope.info.Multiplet;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;

/// What a person does with a run that is open: goes to other epochs, selects, and looks at every page and tab. Only for
/// the FX thread.
final class LookAround {
    private LookAround() {}

    /// @param round different things for different numbers
    static void at(Workbench workbench, Scene scene, int round) {
        Selection selection = workbench.selection();
        RunModel run = selection.run();
        if (run == null || run.profiles().isEmpty()) {
            return;
        }
        int last = run.profiles().lastKey();
        selection.selectEpoch(last / (1 + round % 5));
        selection.selectMultiplet(new Multiplet(0, 1, 2));
        scene.getRoot().lookupAll(".right-tabs").stream()
                .filter(TabPane.class::isInstance)
                .map(TabPane.class::cast)
                .forEach(tabs ->
                        tabs.getSelectionModel().select(round % tabs.getTabs().size()));
        Settings settings = workbench.settings();
        settings.logEpochsProperty().set(round % 2 == 0);
        settings.unitProperty().set(round % 3 == 0 ? Unit.BITS : Unit.NATS);
        settings.pairsProperty().set(round % 2 == 1);
        settings.themeProperty().set(round % 7 == 0 ? Theme.DARK : Theme.LIGHT);
        workbench.pageProperty().set(round % 4 == 3 ? Page.LOSS : Page.RUN);
        selection.move(round % 2 == 0 ? 1 : -1);
    }
}
