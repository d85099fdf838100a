package io.omegascope.ui;

import io.omegascope.ui.Places.Divider;
import io.omegascope.ui.multiplets.MultipletsView;
import io.omegascope.ui.network.NetworkView;
import io.omegascope.ui.pareto.ParetoView;
import io.omegascope.ui.retrain.RetrainView;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// What lies behind one measurement: the Pareto plane above, then network, multiplets and retraining. The network has
/// a place of its own where the column is high enough, and is one of the tabs elsewhere.
final class RightColumn extends StackPane {
    private static final double ROOMY = 760;
    private static final double MIN_WIDTH = 350;
    private static final String TAB = "tab";

    private final Settings settings;
    private final Node pareto;
    private final Node network;
    private final Tab networkTab;
    private final TabPane tabs = new TabPane();
    private final List<Tab> all;
    private boolean stacked;
    private boolean arranging;

    RightColumn(Workbench workbench) {
        settings = workbench.settings();
        pareto = new ParetoView(workbench.selection(), settings);
        network = new NetworkView(workbench.selection(), settings, workbench::activations);
        networkTab = tab("Network", MaterialDesignG.GRAPH_OUTLINE, network);
        MultipletsView multiplets = new MultipletsView(workbench.selection(), settings, workbench::activations);
        all = List.of(
                networkTab,
                tab("Multiplets", MaterialDesignT.TABLE, multiplets),
                tab("Landscape", MaterialDesignC.CHART_SCATTER_PLOT, multiplets.landscape()),
                tab("Retrain", MaterialDesignR.REPEAT, new RetrainView(workbench)));
        tabs.getTabs().setAll(all);
        tabs.getSelectionModel().selectedItemProperty().subscribe((_, chosen) -> remember(chosen));
        tabs.getStyleClass().add("right-tabs");
        setMinWidth(MIN_WIDTH);
        arrange();
        heightProperty().subscribe(this::fit);
    }

    private void fit() {
        boolean roomy = getHeight() >= ROOMY;
        if (roomy != stacked) {
            stacked = roomy;
            arrange();
        }
    }

    private void arrange() {
        arranging = true;
        getChildren().clear();
        networkTab.setContent(stacked ? null : network);
        tabs.getTabs().remove(networkTab);
        if (!stacked) {
            tabs.getTabs().addFirst(networkTab);
        }
        tabs.getSelectionModel().select(remembered());
        arranging = false;
        tabs.getTabs().forEach(tab -> tab.getGraphic().setVisible(stacked)); // Four tabs need their width for words.
        SplitPane split = stacked ? new SplitPane(pareto, network, tabs) : new SplitPane(pareto, tabs);
        split.setOrientation(Orientation.VERTICAL);
        if (stacked) {
            Places.keep(split, settings, Divider.share("pareto.stacked", 0.33), Divider.share("network.stacked", 0.62));
        } else {
            Places.keep(split, settings, Divider.share("pareto", 0.42));
        }
        getChildren().add(split);
    }

    private void remember(@Nullable Tab chosen) {
        if (chosen != null && !arranging) {
            settings.places().put(TAB, (double) all.indexOf(chosen));
        }
    }

    private Tab remembered() {
        int place = settings.places().getOrDefault(TAB, 0.0).intValue();
        Tab chosen = all.get(Math.clamp(place, 0, all.size() - 1));
        return tabs.getTabs().contains(chosen) ? chosen : tabs.getTabs().getFirst();
    }

    private static Tab tab(String name, Ikon icon, Node content) {
        Tab tab = new Tab(name, content);
        FontIcon graphic = new FontIcon(icon);
        graphic.managedProperty().bind(graphic.visibleProperty());
        tab.setGraphic(graphic);
        tab.setClosable(false);
        return tab;
    }
}
