package io.omegascope.ui;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// What the start page is made of.
final class StartCards {
    private static final int COLUMNS = 3;
    private static final double HEIGHT = 78;
    private static final double TWO_LINES = 36;

    private StartCards() {}

    static Label heading(String text) {
        Label heading = new Label(text);
        heading.getStyleClass().add("heading");
        return heading;
    }

    static Button card(String title, String text, Ikon icon, Runnable action) {
        Label name = new Label(title);
        name.getStyleClass().add(Styles.TEXT_BOLD);
        Label words = new Label(text);
        words.setWrapText(true);
        words.setMinHeight(TWO_LINES);
        words.setAlignment(Pos.TOP_LEFT);
        words.getStyleClass().add(Styles.TEXT_MUTED);
        HBox content = new HBox(8, new FontIcon(icon), new VBox(2, name, words));
        content.setAlignment(Pos.CENTER_LEFT);
        Button button = new Button(null, content);
        button.setAccessibleText(title + ": " + text);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setPrefHeight(HEIGHT);
        button.setTooltip(new Tooltip(title + ": " + text));
        button.getStyleClass().add("start-card");
        button.setOnAction(_ -> action.run());
        return button;
    }

    static GridPane grid(List<? extends Node> cards) {
        GridPane grid = new GridPane(12, 12);
        ColumnConstraints third = new ColumnConstraints();
        third.setPercentWidth(100.0 / COLUMNS);
        grid.getColumnConstraints().setAll(third, third, third);
        IntStream.range(0, cards.size()).forEach(i -> grid.add(cards.get(i), i % COLUMNS, i / COLUMNS));
        return grid;
    }
}
