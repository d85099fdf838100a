package io.omegascope.ui.config;

import atlantafx.base.controls.ToggleSwitch;
import atlantafx.base.theme.Styles;
import java.io.File;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// A parameter's label and editor in one line, and under it what is wrong with the value.
final class FieldRow extends VBox {
    private static final double EDITOR_WIDTH = 100;
    private static final int LONG_CHOICE = 8;
    private static final double CHOICE_WIDTH = 134;
    private static final List<String> YES_NO = List.of("true", "false");

    private final HBox line;

    FieldRow(FormField field) {
        Label label = new Label(field.parameter().label());
        label.setMaxWidth(Double.MAX_VALUE);
        label.setWrapText(true);
        HBox.setHgrow(label, Priority.ALWAYS);
        Node editor = editor(field);
        label.setLabelFor(editor instanceof HBox several ? several.getChildren().getFirst() : editor);
        Tooltip help = new Tooltip(field.parameter().help());
        help.setWrapText(true);
        help.setMaxWidth(320);
        Tooltip.install(this, help);
        line = new HBox(8, label, editor);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, problem(field));
        setSpacing(2);
    }

    /// Puts something behind the editor.
    void append(Node node) {
        line.getChildren().add(node);
    }

    private static Node editor(FormField field) {
        List<String> choices = field.parameter().choices();
        if (field.parameter().isFile()) {
            return fileField(field);
        }
        return choices.isEmpty() ? textField(field) : choices.equals(YES_NO) ? toggle(field) : comboBox(field);
    }

    private static Node fileField(FormField field) {
        Button choose = new Button(null, new FontIcon(MaterialDesignF.FOLDER_OPEN_OUTLINE));
        choose.setId("choose-" + field.parameter().key());
        choose.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        choose.setTooltip(new Tooltip("Choose a file"));
        choose.setOnAction(_ -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(field.parameter().label());
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Tables", "*.csv", "*.npy"));
            File chosen = chooser.showOpenDialog(choose.getScene().getWindow());
            if (chosen != null) {
                field.setText(chosen.getPath());
            }
        });
        return new HBox(2, textField(field), choose);
    }

    private static TextField textField(FormField field) {
        TextField editor = new TextField();
        editor.setId("field-" + field.parameter().key());
        editor.getStyleClass().add(Styles.SMALL);
        editor.textProperty().bindBidirectional(field.textProperty());
        field.problemProperty().subscribe(p -> editor.pseudoClassStateChanged(Styles.STATE_DANGER, !p.isEmpty()));
        sized(editor, EDITOR_WIDTH);
        return editor;
    }

    private static Node toggle(FormField field) {
        ToggleSwitch editor = new ToggleSwitch();
        editor.setId("field-" + field.parameter().key());
        field.textProperty().subscribe(t -> editor.setSelected(Boolean.parseBoolean(t)));
        editor.selectedProperty().subscribe(on -> field.setText(Boolean.toString(on)));
        return editor;
    }

    private static Node comboBox(FormField field) {
        ComboBox<String> editor = new ComboBox<>();
        editor.setId("field-" + field.parameter().key());
        editor.getItems().setAll(field.parameter().choices());
        editor.getStyleClass().add(Styles.SMALL);
        editor.valueProperty().bindBidirectional(field.textProperty());
        boolean wide = field.parameter().choices().stream().anyMatch(choice -> choice.length() > LONG_CHOICE);
        return sized(editor, wide ? CHOICE_WIDTH : EDITOR_WIDTH);
    }

    private static Region sized(Region editor, double width) {
        editor.setPrefWidth(width);
        editor.setMinWidth(width);
        editor.setMaxWidth(width);
        return editor;
    }

    private static Label problem(FormField field) {
        Label said = new Label();
        said.setId("problem-" + field.parameter().key());
        said.getStyleClass().addAll(Styles.DANGER, Styles.TEXT_SMALL);
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        said.textProperty().bind(field.problemProperty());
        said.visibleProperty().bind(field.problemProperty().isNotEmpty());
        said.managedProperty().bind(said.visibleProperty());
        return said;
    }
}
