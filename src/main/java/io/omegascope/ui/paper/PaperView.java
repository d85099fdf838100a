package io.omegascope.ui.paper;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import io.omegascope.experiment.paper.ReportContent.FigureText;
import io.omegascope.ui.ProgressLine;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.WindowEvent;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// The paper's claims and figures beside what comes out here, and a way to make them anew.
public final class PaperView extends BorderPane {
    private static final String CLAIMS = "Claims";
    private static final String SUB_NETWORKS = "Sub-networks";

    private final PaperModel model =
            new PaperModel(work -> Thread.ofPlatform().daemon().name("paper").start(work), Platform::runLater);
    private final ListView<String> pages = new ListView<>();
    private final StackPane stage = new StackPane();
    private final Label place = new Label();

    /// @param close puts this away
    public PaperView(Runnable close) {
        getStyleClass().add("paper-view");
        setTop(new VBox(8, headline(close), new ProgressLine(model.work())));
        pages.getStyleClass().add("paper-pages");
        pages.setId("paper-pages");
        pages.setPrefWidth(128);
        setLeft(pages);
        setCenter(stage);
        stage.setMinSize(0, 0);
        BorderPane.setMargin(pages, new Insets(10, 0, 0, 0));
        BorderPane.setMargin(stage, new Insets(10, 0, 0, 16));
        pages.getSelectionModel().selectedIndexProperty().subscribe((_, _) -> show());
        model.reportProperty().subscribe(this::take);
        sceneProperty().flatMap(s -> s.windowProperty()).subscribe(window -> {
            if (window != null) {
                window.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> {
                    model.work().stop();
                    model.work().stop();
                });
            }
        });
    }

    private void take(ShownReport report) {
        int chosen = Math.max(0, pages.getSelectionModel().getSelectedIndex());
        pages.getItems().setAll(CLAIMS);
        report.content().figures().forEach(f -> pages.getItems().add("Figure " + number(f)));
        report.study().ifPresent(_ -> pages.getItems().add(SUB_NETWORKS));
        place.setText("Made %s, %s"
                .formatted(
                        report.content().facts().date(),
                        report.content().facts().runs()));
        place.setTooltip(
                new Tooltip("%s%nin %s".formatted(report.content().facts().command(), report.place())));
        pages.getSelectionModel().select(Math.min(chosen, pages.getItems().size() - 1));
        show();
    }

    private void show() {
        ShownReport report = model.reportProperty().get();
        int index = pages.getSelectionModel().getSelectedIndex();
        if (index == 0) {
            stage.getChildren().setAll(new ClaimsTable(report.content().claims()));
        } else if (index > report.content().figures().size()) {
            stage.getChildren().setAll(new SubNetworksTable(report.study().orElseThrow()));
        } else if (index > 0) {
            stage.getChildren()
                    .setAll(new FigurePage(report, report.content().figures().get(index - 1)));
        }
    }

    /// Of the figure that is shown, or 0.
    private int chosenFigure() {
        int index = pages.getSelectionModel().getSelectedIndex();
        List<FigureText> figures = model.reportProperty().get().content().figures();
        return index < 1 || index > figures.size() ? 0 : number(figures.get(index - 1));
    }

    private static int number(FigureText figure) {
        return Integer.parseInt(figure.name().replaceAll("\\D", ""));
    }

    // Parts

    private Node headline(Runnable close) {
        Button back = button("Back", MaterialDesignA.ARROW_LEFT, "Back to the run (Esc)", close);
        back.setId("paper-back");
        Label title = new Label("The paper, figure by figure");
        title.getStyleClass().add(Styles.TITLE_3);
        title.setMinWidth(USE_PREF_SIZE);
        place.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        Button shipped = button(
                "Shipped",
                MaterialDesignB.BOOK_OPEN_PAGE_VARIANT_OUTLINE,
                "The report that comes with the program",
                model::showShipped);
        Button open = button(
                "Report…",
                MaterialDesignF.FOLDER_OPEN_OUTLINE,
                "A report that reproduce has written into a folder",
                () -> choose("Open the folder of a report", this::open));
        Button make = button("", MaterialDesignP.PLAY, "", () -> choose("A folder for runs and report", this::make));
        make.setId("paper-make");
        make.getStyleClass().remove(Styles.FLAT);
        make.getStyleClass().add(Styles.ACCENT);
        make.disableProperty().bind(model.work().runningProperty());
        pages.getSelectionModel().selectedIndexProperty().subscribe(_ -> {
            int figure = chosenFigure();
            make.setText(figure == 0 ? "Reproduce all…" : "Reproduce figure %d…".formatted(figure));
            make.setTooltip(
                    new Tooltip("Trains what %s needs, five seeds of each condition, into a folder; what is there"
                                    .formatted(figure == 0 ? "every figure" : "this figure")
                            + " already is kept.\nRuns of other sessions go on where they were stopped."));
        });
        HBox bar = new HBox(10, back, title, place, new Spacer(), shipped, open, make);
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private static Button button(String text, Ikon icon, String tip, Runnable action) {
        Button button = new Button(text, new FontIcon(icon));
        button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(tip));
        button.setOnAction(_ -> action.run());
        return button;
    }

    // Files

    private void choose(String title, Consumer<Path> then) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        File chosen = chooser.showDialog(getScene().getWindow());
        if (chosen != null) {
            then.accept(chosen.toPath());
        }
    }

    private void open(Path folder) {
        model.show(folder);
    }

    private void make(Path folder) {
        reproduce(chosenFigure(), folder);
    }

    /// As the button does once a folder is chosen.
    void reproduce(int figure, Path folder) {
        model.reproduce(
                PaperModel.wish(figure),
                folder,
                Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
    }
}
