package io.omegascope.ui.library;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// The lines of the model. It sorts nothing itself: a click on a title tells the model, which keeps runs under their
/// conditions.
final class LibraryTable extends TableView<Line> {
    private static final Set<Field> NUMBERS =
            Set.of(Field.SEED, Field.EPOCH, Field.ACCURACY, Field.GROKKED, Field.SIZE);

    private final LibraryModel model;
    private final Runnable onFold;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();

    /// @param onFold hears that a condition was opened or closed in the model
    /// @param onOpen hears a run that is double-clicked, or chosen with Enter
    LibraryTable(LibraryModel model, Runnable onFold, Consumer<ListedRun> onOpen) {
        this.model = model;
        this.onFold = onFold;
        setId("library-table");
        getStyleClass().addAll(Styles.DENSE, "library-table");
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setTableMenuButtonVisible(true);
        for (Field field : Field.values()) {
            getColumns().add(column(field));
        }
        setSortPolicy(_ -> {
            sortByTitle();
            return true;
        });
        setItems(lines);
        setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2) {
                use(onOpen);
            }
        });
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                use(onOpen);
                e.consume();
            }
        });
    }

    /// The runs that are chosen, those of chosen conditions among them.
    List<ListedRun> chosen() {
        return getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .flatMap(line -> line.runs().stream())
                .distinct()
                .toList();
    }

    /// Shows other lines and keeps what is chosen, where it is still there.
    void show(List<Line> fresh) {
        Line before = getSelectionModel().getSelectedItem();
        lines.setAll(fresh);
        if (before != null) {
            for (int i = 0; i < fresh.size(); i++) {
                if (isSame(fresh.get(i), before)) {
                    getSelectionModel().clearAndSelect(i);
                    break;
                }
            }
        }
    }

    private static boolean isSame(Line one, Line other) {
        return one.isGroup() == other.isGroup()
                && (one.isGroup()
                        ? one.group().equals(other.group())
                        : one.runs()
                                .getFirst()
                                .folder()
                                .equals(other.runs().getFirst().folder()));
    }

    private void use(Consumer<ListedRun> onOpen) {
        Line line = getSelectionModel().getSelectedItem();
        if (line == null) {
            return;
        }
        if (line.isGroup()) {
            model.fold(line);
            onFold.run();
        } else {
            onOpen.accept(line.runs().getFirst());
        }
    }

    private void sortByTitle() {
        if (!getSortOrder().isEmpty()) {
            TableColumn<Line, ?> column = getSortOrder().getFirst();
            model.ascendingProperty().set(column.getSortType() == TableColumn.SortType.ASCENDING);
            model.orderProperty().set((Field) column.getUserData());
        }
    }

    private TableColumn<Line, Line> column(Field field) {
        TableColumn<Line, Line> column = new TableColumn<>(field.title());
        column.setUserData(field);
        column.setPrefWidth(field.width());
        column.setMinWidth(Math.min(field.width(), 48));
        column.setVisible(Field.FIRST.contains(field));
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(_ -> field == Field.CURVE ? new CurveCell() : new TextCell(field));
        if (NUMBERS.contains(field)) {
            column.getStyleClass().add(Tweaks.ALIGN_RIGHT);
        }
        return column;
    }

    private final class TextCell extends TableCell<Line, Line> {
        private final Field field;
        private final FontIcon fold = new FontIcon(MaterialDesignC.CHEVRON_RIGHT);

        TextCell(Field field) {
            this.field = field;
            if (field == Field.NAME) {
                setOnMouseClicked(e -> {
                    Line line = getItem();
                    if (line != null && line.isGroup() && e.getClickCount() == 1 && e.getX() < 26) {
                        getTableView().getSelectionModel().clearAndSelect(getIndex());
                        model.fold(line);
                        onFold.run();
                    }
                });
            }
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            String text = line == null || empty ? "" : field.text(line);
            setText(text);
            boolean wide =
                    field == Field.NAME || field == Field.TAGS || field == Field.NOTE || field == Field.CONDITION;
            setTooltip(wide && !text.isEmpty() ? new Tooltip(text) : null);
            if (field == Field.NAME) {
                setGraphic(line != null && !empty && line.isGroup() ? fold(line) : null);
                setStyle(line != null && !empty && line.inside() ? "-fx-padding: 0 6 0 30;" : "");
            }
        }

        private Node fold(Line group) {
            fold.setIconCode(model.isUnfolded(group) ? MaterialDesignC.CHEVRON_DOWN : MaterialDesignC.CHEVRON_RIGHT);
            return fold;
        }
    }

    /// What stands there while there are no lines.
    void say(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        setPlaceholder(label);
    }
}
