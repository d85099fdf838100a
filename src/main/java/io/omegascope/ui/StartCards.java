package io.omegascope.ui;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// What the start page is made of.
final class StartCards {
    private static final int COLUMNS = 3;
    private static final double HEIGHT = 62;

    private StartCards() {}

    static Label heading(String text) {
        Label heading = new Label(text);
        heading.getStyleClass().add("heading");
        return heading;
    }

    static Button card(String title, String explanation, Ikon icon, Runnable action) {
        Label name = new Label(title);
        name.getStyleClass().add(Styles.TEXT_BOLD);
        Label words = new Label(explanation);
        words.setWrapText(true);
        words.getStyleClass().add(Styles.TEXT_MUTED);
        VBox text = new VBox(2, name, words);
        text.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox content = new HBox(8, new FontIcon(icon), text);
        content.setAlignment(Pos.CENTER_LEFT);
        Button button = new Card(content);
        button.setAccessibleText(title + ": " + explanation);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setTooltip(new Tooltip(title + ": " + explanation));
        button.setMaxHeight(Double.MAX_VALUE);
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

    /// A button as high as its words need at its width; a plain one does not ask them.
    private static final class Card extends Button {
        private final HBox content;

        Card(HBox content) {
            super(null, content);
            this.content = content;
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }

        @Override
        protected double computePrefHeight(double width) {
            double inside = width < 0 ? -1 : width - snappedLeftInset() - snappedRightInset();
            double words = inside < 0 ? 0 : content.prefHeight(inside);
            return Math.max(HEIGHT, snappedTopInset() + words + snappedBottomInset());
        }

        @Override
        protected void layoutChildren() {
            content.setPrefWidth(getWidth() - snappedLeftInset() - snappedRightInset());
            super.layoutChildren();
        }
    }
}
