package io.omegascope.ui;

import atlantafx.base.theme.Styles;
import io.omegascope.run.Preset;
import io.omegascope.run.Seeds;
import io.omegascope.store.Library;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// What stands in the middle while nothing is open: what this is, and one click to everything.
final class StartView extends ScrollPane {
    private static final double WIDTH = 820;

    private final Workbench workbench;
    private final RecentRuns recent;

    StartView(Workbench workbench, Library library, Dialogs dialogs) {
        this.workbench = workbench;
        recent = new RecentRuns(workbench, library);
        getStyleClass().add("start-view");
        VBox page = new VBox(18, welcome(), featured(Preset.WD_2));
        List<SampleRun> samples = SampleRun.all();
        if (!samples.isEmpty()) {
            page.getChildren()
                    .add(new VBox(
                            10,
                            StartCards.heading("Sample runs: everything to look at, nothing to wait for"),
                            StartCards.grid(samples.stream().map(this::sample).toList())));
        }
        page.getChildren()
                .add(StartCards.card(
                        "Activations of any network",
                        "A .npy, .npz or .csv file, samples by columns or steps by samples by columns: click, or drop it on the window",
                        MaterialDesignF.FILE_TABLE_OUTLINE,
                        dialogs.openActivations()));
        page.getChildren()
                .add(StartCards.card(
                        "Library",
                        "Every run under your folders: search, sort, group by condition, tags and notes (Ctrl+K)",
                        MaterialDesignB.BOOKSHELF,
                        () -> workbench.pageProperty().set(Page.LIBRARY)));
        VBox others = new VBox(10, StartCards.heading("The paper's other conditions"), presets());
        page.getChildren().addAll(others, recent);
        page.setMaxWidth(WIDTH);
        page.getStyleClass().add("page");
        HBox centred = new HBox(page);
        centred.setAlignment(Pos.TOP_CENTER);
        HBox.setHgrow(page, Priority.ALWAYS);
        setContent(centred);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    /// Shows the page with the newest runs, or puts it away.
    void show(boolean wanted) {
        setVisible(wanted);
        if (wanted) {
            recent.refresh();
        }
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
        start.setId("start-featured");
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

    private Node sample(SampleRun sample) {
        Button card = StartCards.card(
                sample.title(),
                sample.summary(),
                MaterialDesignC.CHART_BELL_CURVE_CUMULATIVE,
                () -> workbench.open(sample.folder()));
        card.setId(sample.id());
        return card;
    }

    private Node presets() {
        List<Button> cards = Arrays.stream(Preset.values())
                .filter(p -> p != Preset.WD_2)
                .map(p -> StartCards.card(p.title(), p.summary(), MaterialDesignP.PLAY, () -> start(p)))
                .toList();
        return StartCards.grid(cards);
    }

    private void start(Preset preset) {
        workbench.start(preset.config(Seeds.all(0)));
    }
}
