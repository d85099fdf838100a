package io.omegascope.ui.chart;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The line above a chart: its title with the unit, and its legend.
final class ChartHeader extends HBox {
    private final Label unit = new Label();
    private final FlowPane legend = new FlowPane(14, 0);

    ChartHeader(String title) {
        super(6);
        getStyleClass().add("chart-header");
        setAlignment(Pos.CENTER_LEFT);
        Label name = new Label(title);
        name.getStyleClass().add("chart-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        unit.getStyleClass().add("chart-unit");
        unit.setMinWidth(Region.USE_PREF_SIZE);
        legend.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(legend, Priority.ALWAYS);
        getChildren().addAll(name, unit, legend);
    }

    void setUnit(String text) {
        unit.setText(text);
    }

    void addLegend(LegendEntry entry) {
        legend.getChildren().add(entry);
    }

    void addControl(Node control) {
        getChildren().add(control);
    }
}
