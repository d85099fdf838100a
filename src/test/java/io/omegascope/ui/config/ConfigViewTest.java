package io.omegascope.ui.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.Styles;
import io.omegascope.run.Preset;
import io.omegascope.run.Seeds;
import io.omegascope.ui.Look;
import io.omegascope.ui.SampleBench;
import io.omegascope.ui.Workbench;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ConfigViewTest {
    private final Workbench bench = SampleBench.empty();
    private final ConfigForm form = new ConfigForm();

    @Start
    void show(Stage stage) {
        stage.setScene(new Scene(new ConfigView(bench, form), 270, 700));
        Look.dress(stage.getScene(), bench.settings());
        stage.show();
    }

    @Test
    void refusesWhileTypingAndTrainsAPresetInOneClick(FxRobot robot) {
        TextField epochs = robot.lookup("#field-epochs").queryAs(TextField.class);
        Label problem = robot.lookup("#problem-epochs").queryAs(Label.class);
        Node start = robot.lookup("#config-start").query();
        assertFalse(problem.isVisible());
        assertFalse(start.isDisabled());

        robot.clickOn(epochs).write("x");
        assertEquals("Epochs is '" + epochs.getText() + "'; allowed is a whole number.", problem.getText());
        assertTrue(problem.isVisible());
        assertTrue(epochs.getPseudoClassStates().contains(Styles.STATE_DANGER));
        assertTrue(start.isDisabled());
        assertEquals(
                "Cannot start: Epochs needs another value.",
                robot.lookup("#config-reason").queryAs(Label.class).getText());

        robot.clickOn("#preset-alpha-8");
        assertTrue(robot.lookup("#preset-alpha-8").queryAs(ToggleButton.class).isSelected());
        assertFalse(problem.isVisible());
        assertFalse(start.isDisabled());
        assertEquals(Preset.ALPHA_8.config(Seeds.all(0)), form.config().orElseThrow());

        robot.clickOn(start);
        assertEquals(1, bench.errors().size(), "the bench was asked for a run, which it cannot store");
        assertFalse(start.isFocused(), "the space bar must not start a second run");
    }
}
