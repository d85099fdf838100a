package io.omegascope.ui.multiplets;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import io.omegascope.info.Multiplet;
import io.omegascope.ui.Settings;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// The rows of the model, sorted as the user likes. A row that is picked becomes the selection and the other way
/// round.
final class MultipletTable extends TableView<MultipletRow> {
    private final MultipletsModel model;
    private final Settings settings;

    MultipletTable(MultipletsModel model, Settings settings) {
        this.model = model;
        this.settings = settings;
        getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE, "multiplet-table");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        getColumns().add(number("Order", MultipletRow::order, 52));
        getColumns().add(members());
        getColumns().add(number("Neurons", MultipletRow::neurons, 68));
        TableColumn<MultipletRow, Double> information = information();
        getColumns().add(information);
        getSortOrder().add(information);
        SortedList<MultipletRow> sorted = new SortedList<>(model.rows());
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        Label placeholder = new Label();
        placeholder.setWrapText(true);
        placeholder
                .textProperty()
                .bind(model.missingProperty()
                        .map(reason -> reason.isEmpty() ? "No multiplet passes the filter." : reason));
        setPlaceholder(placeholder);
        model.rows().addListener((ListChangeListener<MultipletRow>) _ -> {
            follow();
            settle();
        });
        model.selectedProperty().subscribe(_ -> follow());
        addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> picked());
        addEventFilter(KeyEvent.KEY_PRESSED, _ -> Platform.runLater(this::picked));
    }

    /// The skin has moved its own selection by now.
    private void picked() {
        MultipletRow row = getSelectionModel().getSelectedItem();
        if (row != null && !row.equals(model.selectedProperty().get())) {
            model.select(row);
        }
    }

    /// Marks the row of the selection, and scrolls to it if it is not in sight.
    private void follow() {
        int index = getItems().indexOf(model.selectedProperty().get());
        if (index < 0) {
            getSelectionModel().clearSelection();
        } else if (index != getSelectionModel().getSelectedIndex()) {
            getSelectionModel().clearAndSelect(index);
            // The hint below may take some of the table's height first.
            Platform.runLater(() -> reveal(index));
        }
    }

    /// Gives the cells their styles before the next picture. If they change while the window is laid out, JavaFX makes
    /// another picture for their styles, and since nothing in it is new, paints the whole window.
    private void settle() {
        applyCss();
        layout();
        applyCss();
    }

    private void reveal(int index) {
        layout();
        boolean inSight = lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null
                && index > flow.getFirstVisibleCell().getIndex()
                && index < flow.getLastVisibleCell().getIndex();
        if (!inSight) {
            scrollTo(Math.max(0, index - 2));
        }
    }

    private TableColumn<MultipletRow, Multiplet> members() {
        TableColumn<MultipletRow, Multiplet> column = column("Clusters", MultipletRow::names);
        column.setComparator(Comparator.comparing(Multiplet::members, Arrays::compare));
        column.setCellFactory(_ -> new MembersCell(model::clusters));
        column.widthProperty().subscribe(_ -> refresh());
        column.setMinWidth(MembersCell.NARROWEST + MembersCell.MARGIN);
        return column;
    }

    private TableColumn<MultipletRow, Double> information() {
        TableColumn<MultipletRow, Double> column = column("", MultipletRow::value);
        Label title = new Label();
        settings.unitProperty().subscribe(unit -> {
            title.setText("O (" + unit.word() + ")");
            refresh();
        });
        title.setTooltip(new Tooltip("O-information: synergy where negative, redundancy where positive"));
        column.setGraphic(title);
        column.setCellFactory(_ -> new InformationCell<>(settings));
        column.setMinWidth(82);
        return column;
    }

    private static TableColumn<MultipletRow, Integer> number(
            String title, Function<MultipletRow, Integer> value, double width) {
        TableColumn<MultipletRow, Integer> column = column(title, value);
        column.getStyleClass().add(Tweaks.ALIGN_RIGHT);
        column.setMinWidth(width);
        column.setMaxWidth(width);
        return column;
    }

    private static <T> TableColumn<MultipletRow, T> column(String title, Function<MultipletRow, T> value) {
        TableColumn<MultipletRow, T> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        column.setReorderable(false);
        return column;
    }
}
