package io.omegascope.ui.paper;

import atlantafx.base.theme.Styles;
import io.omegascope.experiment.paper.ClaimResult;
import io.omegascope.experiment.paper.ReportContent.FigureText;
import java.io.ByteArrayInputStream;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A figure with what the paper says about it and what is found here.
final class FigurePage extends ScrollPane {
    private static final double MOST_WIDTH = 1500;

    FigurePage(ShownReport report, FigureText figure) {
        getStyleClass().add("paper-figure");
        setFitToWidth(true);
        Label title = new Label(figure.title());
        title.getStyleClass().add(Styles.TITLE_4);
        title.setWrapText(true);
        FlowPane verdicts = new FlowPane(18, 4);
        report.content().claims().stream()
                .filter(c -> figure.shows().contains(c.name()))
                .forEach(c -> verdicts.getChildren().add(verdict(c)));
        VBox box = new VBox(8, title, said("The paper: " + figure.says()), verdicts, picture(report, figure));
        box.setPadding(new Insets(0, 12, 12, 0));
        setContent(box);
    }

    private static Label said(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static HBox verdict(ClaimResult claim) {
        return new HBox(6, new Label(claim.name() + ":"), VerdictLabel.of(claim.verdict()));
    }

    /// On white, since the figures are made for paper.
    private StackPane picture(ShownReport report, FigureText figure) {
        ImageView view = new ImageView(image(report, figure));
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.fitWidthProperty()
                .bind(widthProperty().subtract(64).map(w -> Math.clamp(w.doubleValue(), 200, MOST_WIDTH)));
        StackPane paper = new StackPane(view);
        paper.getStyleClass().add("paper-sheet");
        paper.setMaxWidth(USE_PREF_SIZE);
        return paper;
    }

    private static Image image(ShownReport report, FigureText figure) {
        return new Image(new ByteArrayInputStream(report.pictures().of(figure.picture())));
    }
}
