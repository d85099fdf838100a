package io.omegascope.ui.live;

import atlantafx.base.theme.Styles;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// Two buttons side by side, one for each value of a setting.
final class BooleanSwitch extends HBox {
    /// One of the two buttons.
    record Choice(boolean value, String text, String tip) {}

    private final ToggleGroup group = new ToggleGroup();

    BooleanSwitch(BooleanProperty setting, Choice left, Choice right) {
        ToggleButton leftButton = button(setting, left, Styles.LEFT_PILL);
        ToggleButton rightButton = button(setting, right, Styles.RIGHT_PILL);
        getStyleClass().add("boolean-switch");
        setMinWidth(USE_PREF_SIZE);
        setAlignment(Pos.CENTER);
        getChildren().addAll(leftButton, rightButton);
        setting.subscribe(value -> group.selectToggle(value == left.value() ? leftButton : rightButton));
    }

    /// Another word for the choice on the left.
    void setLeftText(String text) {
        ((ToggleButton) getChildren().getFirst()).setText(text);
    }

    private ToggleButton button(BooleanProperty setting, Choice choice, String pill) {
        ToggleButton button = new ToggleButton(choice.text());
        button.setToggleGroup(group);
        button.setTooltip(new Tooltip(choice.tip()));
        button.getStyleClass().addAll(pill, Styles.SMALL);
        button.setOnAction(_ -> {
            setting.set(choice.value());
            group.selectToggle(button); // A click on the chosen button keeps it chosen.
        });
        return button;
    }
}
