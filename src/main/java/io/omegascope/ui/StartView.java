package io.omegascope.ui;

import atlantafx.base.theme.Styles;
import io.omegascope.run.Preset;
import io.omegascope.run.Seeds;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// What stands in the middle while nothing is open: what this is, and one click to everything.
final class StartView extends ScrollPane {
    private static final int COLUMNS = 3;
    private static final double WIDTH = 820;
    private static final double CARD_HEIGHT = 84;
    private static final double TWO_LINES = 36;

    private final Workbench workbench;

    StartView(Workbench workbench) {
        this.workbench = workbench;
        getStyleClass().add("start-view");
        VBox page = new VBox(20, welcome(), featured(Preset.WD_2), heading("The paper's other conditions"), presets());
        Folders.sampleRun().ifPresent(folder -> page.getChildren().addAll(heading("Open"), sample(folder)));
        page.setMaxWidth(WIDTH);
        page.getStyleClass().add("page");
        HBox centred = new HBox(page);
        centred.setAlignment(Pos.TOP_CENTER);
        HBox.setHgrow(page, Priority.ALWAYS);
        setContent(centred);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    private static Node welcome() {
        Label title = new Label("Watch a neural network grok");
        title.getStyleClass().add(Styles.TITLE_1);
        Label text = new Label("""
                A small network learns modular addition: first it memorises its training pairs, and long after, all at \
                once, it understands. Omegascope measures while it learns how groups of its neurons share information, \
                as synergy and redundancy, and lets you retrain the groups on their own.""");
        text.setWrapText(true);
        text.getStyleClass().add("lead");
        ImageView mark = new ImageView(Icon.image(128));
        mark.setFitWidth(72);
        mark.setFitHeight(72);
        VBox words = new VBox(8, title, text);
        HBox.setHgrow(words, Priority.ALWAYS);
        return new HBox(20, mark, words);
    }

    private Node featured(Preset preset) {
        Label title = new Label(preset.title());
        title.getStyleClass().add(Styles.TITLE_3);
        Label summary = new Label("Start here: it " + preset.summary() + ".");
        summary.setWrapText(true);
        Button start = new Button("Start training", new FontIcon(MaterialDesignP.PLAY));
        start.getStyleClass().addAll(Styles.ACCENT, Styles.LARGE);
        start.setMinWidth(Region.USE_PREF_SIZE);
        start.setOnAction(_ -> start(preset));
        VBox words = new VBox(4, title, summary);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox card = new HBox(20, words, start);
        card.setAlignment(Pos.CENTER_LEFT);
        card.getStyleClass().addAll("start-card", "featured");
        return card;
    }

    private Node presets() {
        GridPane grid = new GridPane(12, 12);
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            grid.getColumnConstraints().add(column);
        }
        List<Preset> others =
                Arrays.stream(Preset.values()).filter(p -> p != Preset.WD_2).toList();
        for (int i = 0; i < others.size(); i++) {
            Preset preset = others.get(i);
            Node card = card(preset.title(), preset.summary(), new FontIcon(MaterialDesignP.PLAY), () -> start(preset));
            grid.add(card, i % COLUMNS, i / COLUMNS);
        }
        return grid;
    }

    private Node sample(Path folder) {
        return card(
                "The sample run",
                "Weight decay 2, trained to the end, with its retrainings",
                new FontIcon(MaterialDesignC.CHART_BELL_CURVE_CUMULATIVE),
                () -> workbench.open(folder));
    }

    private void start(Preset preset) {
        workbench.start(preset.config(Seeds.both(0)));
    }

    private static Node heading(String text) {
        Label heading = new Label(text);
        heading.getStyleClass().addAll(Styles.TEXT_CAPTION, "heading");
        return heading;
    }

    private static Node card(String title, String text, FontIcon icon, Runnable action) {
        Label name = new Label(title);
        name.getStyleClass().add(Styles.TEXT_BOLD);
        Label words = new Label(text);
        words.setWrapText(true);
        words.setMinHeight(TWO_LINES);
        words.setAlignment(Pos.TOP_LEFT);
        words.getStyleClass().add(Styles.TEXT_MUTED);
        HBox content = new HBox(12, icon, new VBox(2, name, words));
        content.setAlignment(Pos.CENTER_LEFT);
        Button button = new Button(null, content);
        button.setAccessibleText(title + ": " + text);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setPrefHeight(CARD_HEIGHT);
        button.getStyleClass().add("start-card");
        button.setOnAction(_ -> action.run());
        return button;
    }
}
