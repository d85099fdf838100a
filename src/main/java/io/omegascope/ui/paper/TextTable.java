package io.omegascope.ui.paper;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// A table whose cells are as high as their text, under a remark.
class TextTable extends ScrollPane {
    private final GridPane grid = new GridPane(16, 10);

    /// A column.
    ///
    /// @param width in percent
    record Column(String title, int width) {}

    TextTable(String remark, List<Column> columns) {
        getStyleClass().add("paper-claims");
        setFitToWidth(true);
        for (Column column : columns) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setPercentWidth(column.width);
            grid.getColumnConstraints().add(constraints);
        }
        add(columns.stream().map(column -> quiet(column.title)).toList());
        Label above = wrapped(remark);
        above.getStyleClass().add(Styles.TEXT_MUTED);
        setContent(new VBox(12, above, grid));
    }

    /// A row beneath the others.
    final void add(List<? extends Node> cells) {
        int row = grid.getRowCount();
        for (int column = 0; column < cells.size(); column++) {
            GridPane.setValignment(cells.get(column), VPos.TOP);
            grid.add(cells.get(column), column, row);
        }
    }

    static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    static Label quiet(String text) {
        Label label = wrapped(text);
        label.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        return label;
    }
}
