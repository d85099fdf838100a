package io.omegascope.ui.library;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import io.omegascope.store.LibraryIndex;
import io.omegascope.ui.Pace;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// Every run under the chosen folders. While it is seen it looks through them again and again, with long rests.
public final class LibraryView extends BorderPane {
    private static final Duration SHORTEST_REST = Duration.seconds(3);
    private static final double REST = 10;

    private final LibraryModel model = new LibraryModel();
    private final LibraryIndex index;
    private final LibraryDesk desk;
    private final ObservableList<Path> folders;
    private final RunActions actions;
    private final LibraryTable table;
    private final SaidOfRun said;
    private final Label counts = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final PauseTransition rest = new PauseTransition();
    private final Pace pace = new Pace(Duration.millis(50), this::refresh);
    private @Nullable LibraryReader reader;
    private long begun;

    /// @param folders that runs are looked for in; changes here
    public LibraryView(LibraryIndex index, ObservableList<Path> folders, LibraryDesk desk) {
        this.index = index;
        this.desk = desk;
        this.folders = folders;
        actions = new RunActions(desk, this::read);
        table = new LibraryTable(model, pace::now, run -> desk.open().accept(run.folder()));
        said = new SaidOfRun(actions::annotate, desk.report());
        table.setContextMenu(actions.menu(table));
        table.setOnKeyReleased(e -> {
            if (e.getCode() == KeyCode.F2) {
                actions.rename(table);
            } else if (e.getCode() == KeyCode.DELETE) {
                actions.trash(table);
            }
        });
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(line -> said.show(
                        line == null || line.isGroup() ? null : line.runs().getFirst()));
        getStyleClass().add("library-view");
        VBox head = new VBox(8, headline(), filters());
        head.getStyleClass().add("library-head");
        setTop(head);
        setCenter(table);
        setBottom(said);
        rest.setOnFinished(_ -> read());
        visibleProperty().subscribe((_, seen) -> follow(seen));
        folders.subscribe(this::read);
        Stream.<ObservableValue<?>>of(
                        model.searchProperty(),
                        model.statesProperty(),
                        model.grokkedProperty(),
                        model.groupedProperty(),
                        model.orderProperty(),
                        model.ascendingProperty())
                .forEach(property -> property.subscribe((_, _) -> pace.request()));
    }

    private void follow(boolean seen) {
        rest.stop();
        if (seen) {
            read();
            table.requestFocus();
        } else if (reader != null) {
            reader.cancel();
            reader = null;
        }
    }

    /// Looks through the folders, in the background.
    private void read() {
        if (!isVisible()) {
            return;
        }
        rest.stop();
        if (reader != null) {
            reader.cancel();
        }
        begun = System.nanoTime();
        LibraryReader fresh = LibraryReader.start(index, folders, this::take, desk.report());
        reader = fresh;
        progress.progressProperty().bind(fresh.progressProperty());
        progress.visibleProperty()
                .bind(fresh.runningProperty().and(fresh.progressProperty().lessThan(1)));
        if (model.runs().isEmpty()) {
            table.say("Looking for runs…");
        }
    }

    private void take(LibraryReader.Found found) {
        boolean changed = !found.runs().equals(model.runs());
        if (changed) {
            model.show(found.runs());
            pace.now();
        }
        table.say(
                model.runs().isEmpty()
                        ? "There are no runs in these folders yet. Start one, add a folder, or drop one here."
                        : "No run passes the search and the filters.");
        count(found);
        double took = (System.nanoTime() - begun) / 1e6;
        rest.setDuration(Duration.millis(Math.max(SHORTEST_REST.toMillis(), REST * took)));
        rest.playFromStart();
    }

    private void count(LibraryReader.Found found) {
        int unreadable = found.unreadable().size();
        counts.setText(text() + (unreadable == 0 ? "" : ", %,d cannot be read".formatted(unreadable)));
        counts.setTooltip(
                unreadable == 0
                        ? null
                        : new Tooltip(String.join(
                                "\n", found.unreadable().stream().limit(20).toList())));
    }

    private String text() {
        int all = model.runs().size();
        return "%,d run%s".formatted(all, all == 1 ? "" : "s");
    }

    private void refresh() {
        List<Line> lines = model.lines();
        table.show(lines);
    }

    // Parts

    private Node headline() {
        Label title = new Label("Library");
        title.getStyleClass().add(Styles.TITLE_3);
        counts.setId("library-counts");
        counts.getStyleClass().add(Styles.TEXT_MUTED);
        progress.setPrefWidth(120);
        Button back = new Button("Back", new FontIcon(MaterialDesignA.ARROW_LEFT));
        back.setOnAction(_ -> desk.back().run());
        HBox line = new HBox(10, back, title, counts, progress, new Spacer(), folderMenu());
        for (Node node : List.of(back, counts)) {
            ((Region) node).setMinWidth(Region.USE_PREF_SIZE);
        }
        back.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private MenuButton folderMenu() {
        MenuButton menu = new MenuButton("Folders", new FontIcon(MaterialDesignF.FOLDER_MULTIPLE_OUTLINE));
        menu.setId("library-folders");
        menu.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        menu.setMinWidth(Region.USE_PREF_SIZE);
        folders.subscribe(() -> fill(menu));
        fill(menu);
        return menu;
    }

    private void fill(MenuButton menu) {
        MenuItem add = new MenuItem("Add a folder…", new FontIcon(MaterialDesignF.FOLDER_PLUS_OUTLINE));
        add.setOnAction(_ -> {
            Path chosen = desk.chooseFolder().get();
            if (chosen != null && !folders.contains(chosen)) {
                folders.add(chosen);
            }
        });
        menu.getItems().setAll(add);
        for (Path folder : folders) {
            MenuItem remove = new MenuItem("Take off: " + folder, new FontIcon(MaterialDesignF.FOLDER_REMOVE_OUTLINE));
            remove.setDisable(folder.equals(folders.getFirst()));
            remove.setOnAction(_ -> folders.remove(folder));
            menu.getItems().add(remove);
        }
    }

    private Node filters() {
        TextField search = new TextField();
        search.setId("library-search");
        search.setPromptText("Search names, conditions, tags, notes");
        search.textProperty().bindBidirectional(model.searchProperty());
        search.setPrefWidth(330);
        HBox.setHgrow(search, Priority.SOMETIMES);
        search.setMaxWidth(420);
        ToggleButton group = new ToggleButton("By condition", new FontIcon(MaterialDesignF.FORMAT_LIST_GROUP));
        group.setId("library-group");
        group.setTooltip(
                new Tooltip("The seeds of a condition under one line: mean, and a band from lowest to highest"));
        group.setMinWidth(Region.USE_PREF_SIZE);
        group.selectedProperty().bindBidirectional(model.groupedProperty());
        HBox line = new HBox(
                8,
                search,
                choice(model.statesProperty(), LibraryModel.States.values()),
                choice(model.grokkedProperty(), LibraryModel.Grokked.values()),
                new Spacer(),
                group);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static <T> ChoiceBox<T> choice(ObjectProperty<T> property, T[] values) {
        ChoiceBox<T> box = new ChoiceBox<>();
        box.getItems().setAll(values);
        box.valueProperty().bindBidirectional(property);
        box.setMinWidth(120);
        return box;
    }
}
