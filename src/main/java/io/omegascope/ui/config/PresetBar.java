package io.omegascope.ui.config;

import atlantafx.base.theme.Styles;
import io.omegascope.run.Parameter;
import io.omegascope.run.Parameters;
import io.omegascope.run.Preset;
import io.omegascope.run.RunConfig;
import io.omegascope.run.Seeds;
import java.util.Arrays;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The paper's conditions, one click each. The one that the form agrees with is marked.
final class PresetBar extends VBox {
    private final ConfigForm form;
    private final ObjectProperty<@Nullable Preset> pointed = new SimpleObjectProperty<>(this, "pointed");

    PresetBar(ConfigForm form) {
        this.form = form;
        setSpacing(4);
        getChildren()
                .addAll(
                        title(),
                        line("Weight decay", "weight-decay", false),
                        line("Alpha, norm held", "alpha", true),
                        summary());
    }

    private static Label title() {
        Label title = new Label("Presets of the paper");
        title.getStyleClass().add(Styles.TEXT_BOLD);
        return title;
    }

    private Node line(String title, String key, boolean normHeld) {
        Label label = new Label(title);
        label.setMinWidth(0);
        HBox buttons = new HBox();
        List<Preset> presets = Arrays.stream(Preset.values())
                .filter(p -> values(p).optimizer().holdNorm() == normHeld)
                .toList();
        for (Preset preset : presets) {
            buttons.getChildren().add(button(preset, key, pill(presets.indexOf(preset), presets.size())));
        }
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(8, label, buttons);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private ToggleButton button(Preset preset, String key, String pill) {
        Parameter parameter = Parameters.ALL.stream()
                .filter(p -> p.key().equals(key))
                .findFirst()
                .orElseThrow();
        ToggleButton button = new ToggleButton(parameter.get(values(preset)));
        button.setId("preset-" + preset.key());
        button.getStyleClass().addAll("preset-button", pill);
        button.setTooltip(new Tooltip(sentence(preset)));
        button.setOnAction(_ -> {
            form.fill(preset);
            button.setSelected(true);
        });
        form.presetProperty().subscribe(p -> button.setSelected(p == preset));
        button.hoverProperty().subscribe(over -> pointed.set(over ? preset : null));
        return button;
    }

    /// The preset under the pointer, else the one that matches.
    private Label summary() {
        Label label = new Label();
        label.setId("preset-summary");
        label.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        label.setWrapText(true);
        label.textProperty().bind(Bindings.createStringBinding(this::summaryText, pointed, form.presetProperty()));
        return label;
    }

    private String summaryText() {
        Preset shown =
                pointed.get() != null ? pointed.get() : form.presetProperty().get();
        return shown == null ? "Own values: no preset of the paper." : sentence(shown);
    }

    private static String sentence(Preset preset) {
        return preset.title() + ": " + preset.summary() + ".";
    }

    private static RunConfig values(Preset preset) {
        return preset.config(Seeds.all(0));
    }

    private static String pill(int index, int count) {
        return index == 0 ? Styles.LEFT_PILL : index == count - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL;
    }
}
