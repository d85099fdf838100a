package io.omegascope.ui.config;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import io.omegascope.run.Parameter;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.Workbench;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// The form that a new run starts from: presets, the parameters that matter most, and all others under headings.
public final class ConfigView extends VBox {
    /// Draws nothing that is trained, so it stands with what it draws.
    private static final String MEASUREMENT_SEED = "measurement-seed";
    private static final List<String> FIRST = List.of("epochs", "weight-decay", "alpha", "learning-rate");

    private final Workbench workbench;
    private final ConfigForm form;

    public ConfigView(Workbench workbench, ConfigForm form) {
        this.workbench = workbench;
        this.form = form;
        VBox fields = new VBox(6, new PresetBar(form), seedRow(), ownSeedRow("init-seed"), ownSeedRow("training-seed"));
        FIRST.forEach(key -> fields.getChildren().add(new FieldRow(form.field(key))));
        for (Parameter.Group group : Parameter.Group.values()) {
            if (group != Parameter.Group.SEEDS) {
                fields.getChildren().add(section(group));
            }
        }
        fields.getChildren().add(section("KEEP", "Kept weights", form.keepFields()));
        fields.getStyleClass().add("config-fields");
        ScrollPane scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getStyleClass().add("config-view");
        getChildren().addAll(scroll, foot());
    }

    // The fields

    private Node seedRow() {
        FieldRow both = new FieldRow(form.seed());
        FieldRow data = new FieldRow(form.field("data-seed"));
        both.visibleProperty().bind(form.seedsApartProperty().not());
        data.visibleProperty().bind(form.seedsApartProperty());
        for (FieldRow row : List.of(both, data)) {
            row.managedProperty().bind(row.visibleProperty());
            row.append(apartButton());
        }
        return new VBox(both, data);
    }

    private Node ownSeedRow(String key) {
        FieldRow row = new FieldRow(form.field(key));
        row.visibleProperty().bind(form.seedsApartProperty());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private ToggleButton apartButton() {
        ToggleButton button = new ToggleButton(null, new FontIcon(MaterialDesignL.LINK_VARIANT_OFF));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        button.selectedProperty().bindBidirectional(form.seedsApartProperty());
        button.setTooltip(new Tooltip("Seed the data, the initial weights and the training apart"));
        return button;
    }

    private TitledPane section(Parameter.Group group) {
        List<FormField> members = form.fields().stream()
                .filter(f -> f.parameter().key().equals(MEASUREMENT_SEED)
                        ? group == Parameter.Group.MEASUREMENT
                        : f.parameter().group() == group)
                .filter(f -> !FIRST.contains(f.parameter().key()))
                .toList();
        return section(group.name(), group.title(), members);
    }

    private TitledPane section(String name, String title, List<FormField> members) {
        VBox rows = new VBox(6);
        members.forEach(f -> rows.getChildren().add(row(f)));
        TitledPane pane = new TitledPane(title, rows);
        pane.setId("section-" + name);
        pane.setExpanded(false);
        pane.setAnimated(false);
        pane.getStyleClass().addAll(Styles.DENSE, Tweaks.ALT_ICON);
        members.forEach(f -> f.problemProperty().subscribe(() -> mark(pane, members)));
        return pane;
    }

    /// Only the parameters of the chosen task are shown.
    private Node row(FormField field) {
        FieldRow row = new FieldRow(field);
        row.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> form.counts(field, form.taskProperty().get()), form.taskProperty()));
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    /// A heading says when something under it is wrong, since it may be collapsed.
    private static void mark(TitledPane pane, List<FormField> members) {
        boolean wrong = members.stream().anyMatch(FormField::isWrong);
        FontIcon icon = new FontIcon(MaterialDesignA.ALERT_CIRCLE_OUTLINE);
        icon.getStyleClass().add(Styles.DANGER);
        pane.setGraphic(wrong ? icon : null);
    }

    // The foot

    private Node foot() {
        HBox buttons = new HBox(6, startButton(), copyButton());
        VBox foot = new VBox(6, reason(), buttons);
        foot.getStyleClass().add("config-foot");
        return foot;
    }

    private Button startButton() {
        Button start = new Button("Start", new FontIcon(MaterialDesignP.PLAY));
        start.setId("config-start");
        start.getStyleClass().add(Styles.ACCENT);
        start.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(start, Priority.ALWAYS);
        start.disableProperty().bind(form.configProperty().isNull());
        start.setOnAction(_ -> {
            form.config().ifPresent(workbench::start);
            requestFocus(); // so that the space bar pauses the run and does not start another one
        });
        start.setTooltip(new Tooltip("Train a new run with these values (Ctrl + Enter)"));
        return start;
    }

    private Label reason() {
        Label reason = new Label();
        reason.setId("config-reason");
        reason.getStyleClass().addAll(Styles.DANGER, Styles.TEXT_SMALL);
        reason.setWrapText(true);
        reason.setMinHeight(Region.USE_PREF_SIZE);
        reason.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> "Cannot start: " + form.problemProperty().get(), form.problemProperty()));
        reason.visibleProperty().bind(form.problemProperty().isNotEmpty());
        reason.managedProperty().bind(reason.visibleProperty());
        return reason;
    }

    private Button copyButton() {
        Button copy = new Button("Copy run", new FontIcon(MaterialDesignC.CONTENT_COPY));
        copy.setId("config-copy");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        ObservableValue<RunModel> selected = workbench.selection().runProperty();
        copy.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> selected.getValue() == null
                                || !selected.getValue().isTrained(),
                        selected));
        copy.setOnAction(_ -> {
            RunModel run = workbench.selection().run();
            if (run != null) {
                run.config().ifPresent(form::fill);
            }
        });
        copy.setTooltip(new Tooltip("Fill this form with the configuration of the selected run"));
        return copy;
    }
}
