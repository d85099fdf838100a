package io.omegascope.ui.chart;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// What a tint in a chart stands for. Not there while it has nothing to say.
public final class Note extends HBox {
    private final Label text = new Label();
    private final Tooltip tooltip = new Tooltip();

    /// @param colors as a style sheet knows them
    public Note(String... colors) {
        super(4);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("chart-note");
        for (String color : colors) {
            getChildren().add(swatch(color));
        }
        getChildren().add(text);
        setMinWidth(0);
        text.setTooltip(tooltip);
        managedProperty().bind(visibleProperty());
        show("", "");
    }

    /// @param tip what is said to a pointer that rests here
    public void show(String words, String tip) {
        text.setText(words);
        tooltip.setText(words + "\n" + tip);
        setVisible(!words.isEmpty());
    }

    private static Node swatch(String color) {
        Region swatch = new Region();
        swatch.getStyleClass().add("chart-swatch");
        swatch.setStyle("-fx-background-color: " + color + ";");
        return swatch;
    }
}
