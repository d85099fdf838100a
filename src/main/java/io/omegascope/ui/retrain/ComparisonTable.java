package io.omegascope.ui.retrain;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.Workbench;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/// A run and its retrainings side by side; those that train or wait have progress and a stop button.
final class ComparisonTable extends TableView<RunModel> {
    ComparisonTable(Workbench workbench, ObservableList<RunModel> family) {
        super(family);
        setId("retrain-table");
        getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE, "comparison");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setPlaceholder(new Label("No run is selected."));
        setMinHeight(70);
        TableColumn<RunModel, RunModel> names = column("", "", 96, () -> new NameCell(workbench));
        names.setResizable(true);
        getColumns().add(names);
        getColumns().add(text("Size", "Neurons that are trained", 44, c -> Integer.toString(c.neurons())));
        getColumns()
                .add(text(
                        "→ .5",
                        "First epoch with metrics at which test accuracy is at least .5",
                        44,
                        Comparison::half));
        getColumns()
                .add(text(
                        "→ .9",
                        "First epoch with metrics at which test accuracy is at least .9",
                        44,
                        Comparison::most));
        getColumns().add(text("Test", "Test accuracy, the newest or final one", 46, Comparison::test));
        getColumns().add(text("Start", "The weights that training starts from", 52, Comparison::start));
        getColumns().add(column("", "", 26, () -> new StopCell(workbench)));
    }

    private static TableColumn<RunModel, RunModel> text(
            String title, String help, double width, Function<Comparison, String> value) {
        TableColumn<RunModel, RunModel> column = column(title, help, width, () -> new ValueCell(value));
        column.getStyleClass().add("number");
        return column;
    }

    private static TableColumn<RunModel, RunModel> column(
            String title, String help, double width, Supplier<TableCell<RunModel, RunModel>> cell) {
        TableColumn<RunModel, RunModel> column = new TableColumn<>();
        Label header = new Label(title);
        if (!help.isEmpty()) {
            header.setTooltip(new Tooltip(help));
        }
        column.setGraphic(header);
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setResizable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> cell.get());
        return column;
    }
}
