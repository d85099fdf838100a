package io.omegascope.ui.paper;

import atlantafx.base.theme.Styles;
import io.omegascope.experiment.paper.StudyContent;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// What the study of sub-networks found, over runs.
final class SubNetworksTable extends ScrollPane {
    private static final String SAYS =
            "The most synergistic neurons of each run are trained alone, and all others alone, each beside 20 random "
                    + "sub-networks of equal size, until test accuracy is .9. The effect is log2 of that epoch over the median of the "
                    + "controls: −1 is twice as early, and – that neither comes to it. p is the rank among the controls, combined over runs by Fisher's method, and "
                    + "corrected by Holm's for the number of rows. The paper's claim is a negative effect for isolated neurons, and a "
                    + "positive one for the inverse.";
    private static final List<Integer> WIDTHS = List.of(31, 27, 21, 8, 8, 5);

    private final GridPane grid = new GridPane(16, 10);

    SubNetworksTable(StudyContent study) {
        getStyleClass().add("paper-claims");
        setFitToWidth(true);
        WIDTHS.forEach(width -> {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(width);
            grid.getColumnConstraints().add(column);
        });
        row(0, List.of("What is compared", "Neurons", "Effect [95% interval]", "p", "Corrected", "Runs"));
        grid.getChildren().forEach(head -> head.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED));
        for (int i = 0; i < study.rows().size(); i++) {
            StudyContent.Row row = study.rows().get(i);
            row(
                    i + 1,
                    List.of(
                            row.compared(),
                            "%s%n%s".formatted(row.condition(), row.neurons()),
                            row.words(),
                            row.p(),
                            row.corrected(),
                            Integer.toString(row.runs())));
        }
        Label says = wrapped(SAYS);
        says.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        setContent(new VBox(12, says, grid));
    }

    private void row(int index, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Node cell = wrapped(cells.get(column));
            GridPane.setValignment(cell, VPos.TOP);
            grid.add(cell, column, index);
        }
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
