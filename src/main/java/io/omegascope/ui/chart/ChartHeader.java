package io.omegascope.ui.chart;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What stands above a chart: its title with the unit and its legend, and a second line for curves that come and go.
final class ChartHeader extends VBox {
    private static final double NARROWEST = 56;
    private static final int SHORT = 10;

    private final Label unit = new Label();
    private final HBox line;
    private final HBox legend = new HBox(14);
    private final FlowPane guests = new FlowPane(14, 0);

    ChartHeader(String title) {
        getStyleClass().add("chart-header");
        Label name = new Label(title);
        name.getStyleClass().add("chart-name");
        name.setMinWidth(title.length() < SHORT ? Region.USE_PREF_SIZE : NARROWEST);
        unit.setMinWidth(0);
        unit.getStyleClass().add("chart-unit");
        legend.setAlignment(Pos.CENTER_RIGHT);
        legend.setMinWidth(0);
        guests.setAlignment(Pos.CENTER_RIGHT);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        line = new HBox(6, name, unit, space, legend);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(20);
        setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(line, guests);
    }

    void setUnit(String text) {
        unit.setText(text);
    }

    void addLegend(LegendEntry entry) {
        legend.getChildren().add(entry);
    }

    void addGuest(Node entry) {
        guests.getChildren().add(entry);
    }

    void addControl(Node control) {
        line.getChildren().add(control);
    }
}
