package io.omegascope.ui;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import io.omegascope.run.RunState;
import java.nio.file.Path;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/// The name of the program, the selected run and its state, and what concerns the whole window.
final class HeaderBar extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Label title = new Label();
    private final Label state = new Label();

    HeaderBar(Workbench workbench, Dialogs dialogs, Runnable help) {
        getStyleClass().add("header-bar");
        setAlignment(Pos.CENTER_LEFT);
        ImageView mark = new ImageView(Icon.image(64));
        mark.setFitHeight(24);
        mark.setFitWidth(24);
        Label name = new Label("Omegascope");
        name.getStyleClass().add("app-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        title.getStyleClass().add("run-title");
        title.setTextOverrun(OverrunStyle.ELLIPSIS);
        title.setMinWidth(40);
        state.getStyleClass().add("chip");
        state.setMinWidth(Region.USE_PREF_SIZE);
        HBox run = new HBox(10, title, state);
        run.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(run, Priority.SOMETIMES);
        getChildren()
                .addAll(
                        mark,
                        name,
                        new Spacer(16),
                        run,
                        new Spacer(),
                        compareButton(workbench),
                        lossButton(workbench),
                        paperButton(workbench),
                        libraryButton(workbench),
                        homeButton(workbench),
                        openButton(workbench, dialogs),
                        unitButton(workbench.settings()),
                        themeButton(workbench.settings()),
                        button("Help", MaterialDesignH.HELP_CIRCLE_OUTLINE, "Shortcuts and measures (F1)", help));
        workbench.selection().runProperty().subscribe(this::show);
        workbench
                .selection()
                .runProperty()
                .flatMap(RunModel::stateProperty)
                .subscribe(s -> show(workbench.selection().run()));
    }

    private void show(@Nullable RunModel run) {
        title.setText(run == null ? "" : run.title());
        state.setVisible(run != null);
        state.getStyleClass().setAll("label", "chip");
        if (run != null) {
            RunState now = run.state();
            state.setText(run.stateWord());
            state.getStyleClass().add(now.word().toLowerCase(Locale.ROOT));
            state.setTooltip(now instanceof RunState.Failed f ? new Tooltip(f.cause()) : null);
        }
    }

    private Button compareButton(Workbench workbench) {
        Button button = pageButton(
                workbench, Page.RUNS, "", MaterialDesignV.VIEW_GRID_OUTLINE, "The runs of a folder beside one another");
        workbench.comparedProperty().subscribe(folder -> {
            Path name =
                    folder == null ? null : folder.toAbsolutePath().normalize().getFileName();
            button.setText(name == null ? "" : name.toString());
        });
        button.visibleProperty().bind(workbench.comparedProperty().isNotNull());
        return button;
    }

    private Button lossButton(Workbench workbench) {
        Button button = pageButton(
                workbench,
                Page.LOSS,
                "Loss surface",
                MaterialDesignI.IMAGE_FILTER_HDR,
                "The loss between two or three snapshots (Ctrl+Shift+L)");
        button.visibleProperty()
                .bind(workbench
                        .selection()
                        .runProperty()
                        .map(RunModel::isTrained)
                        .orElse(false));
        return button;
    }

    private Button paperButton(Workbench workbench) {
        return pageButton(
                workbench,
                Page.PAPER,
                "Paper",
                MaterialDesignF.FILE_DOCUMENT_OUTLINE,
                "The paper's claims and figures, and what comes out here (Ctrl+Shift+P)");
    }

    private Button homeButton(Workbench workbench) {
        Button button = pageButton(
                workbench,
                Page.START,
                "Start page",
                MaterialDesignH.HOME_OUTLINE,
                "Presets, the sample run and recent runs");
        button.visibleProperty().bind(workbench.selection().runProperty().isNotNull());
        return button;
    }

    /// Shows a page, and the run again when it is shown.
    private Button pageButton(Workbench workbench, Page page, String text, Ikon icon, String tip) {
        ObjectProperty<Page> shown = workbench.pageProperty();
        Button button = button(
                text, icon, tip + "; once more for the run", () -> shown.set(shown.get() == page ? Page.RUN : page));
        button.managedProperty().bind(button.visibleProperty());
        shown.subscribe(now -> button.pseudoClassStateChanged(CHOSEN, now == page));
        return button;
    }

    private Button libraryButton(Workbench workbench) {
        return pageButton(
                workbench, Page.LIBRARY, "Library", MaterialDesignB.BOOKSHELF, "Every run under your folders (Ctrl+K)");
    }

    private static MenuButton openButton(Workbench workbench, Dialogs dialogs) {
        MenuItem library = new MenuItem("Library    Ctrl+K", new FontIcon(MaterialDesignB.BOOKSHELF));
        library.setOnAction(_ -> workbench.pageProperty().set(Page.LIBRARY));
        MenuItem run = new MenuItem("Run…    Ctrl+O", new FontIcon(MaterialDesignF.FOLDER_OPEN_OUTLINE));
        run.setOnAction(_ -> dialogs.openRun().run());
        MenuItem runs =
                new MenuItem("Folder of runs…    Ctrl+Shift+F", new FontIcon(MaterialDesignF.FOLDER_MULTIPLE_OUTLINE));
        runs.setOnAction(_ -> dialogs.openRuns().run());
        MenuItem archive = new MenuItem("Run from a .zip…", new FontIcon(MaterialDesignF.FOLDER_ZIP_OUTLINE));
        archive.setOnAction(_ -> dialogs.importRun().run());
        MenuItem activations =
                new MenuItem("Activations…    Ctrl+Shift+O", new FontIcon(MaterialDesignF.FILE_TABLE_OUTLINE));
        activations.setOnAction(_ -> dialogs.openActivations().run());
        MenuButton button = new MenuButton(
                "Open", new FontIcon(MaterialDesignF.FOLDER_OPEN_OUTLINE), library, run, runs, archive, activations);
        button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        button.setTooltip(
                new Tooltip("A stored run, all runs of a folder beside one another, or activations of any network"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private Button unitButton(Settings settings) {
        Button button =
                button("", MaterialDesignR.RULER, "Information in nats or in bits (Ctrl+B)", settings::switchUnit);
        settings.unitProperty().subscribe(unit -> button.setText(unit == Unit.NATS ? "Nats" : "Bits"));
        return button;
    }

    private Button themeButton(Settings settings) {
        Button button = button("", MaterialDesignW.WEATHER_NIGHT, "Light or dark (Ctrl+D)", settings::switchTheme);
        settings.themeProperty().subscribe(theme -> {
            button.setText(theme == Theme.DARK ? "Light" : "Dark");
            button.setGraphic(
                    new FontIcon(theme == Theme.DARK ? MaterialDesignW.WEATHER_SUNNY : MaterialDesignW.WEATHER_NIGHT));
        });
        return button;
    }

    private Button button(String text, Ikon icon, String tooltip, Runnable action) {
        Button button = new Button(text, new FontIcon(icon));
        button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        button.setTooltip(new Tooltip(tooltip));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> {
            action.run();
            getScene().getRoot().requestFocus();
        });
        return button;
    }
}
