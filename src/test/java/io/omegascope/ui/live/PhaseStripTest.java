package io.omegascope.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.run.Phase;
import io.omegascope.run.PhaseInterval;
import io.omegascope.run.PhaseRule;
import io.omegascope.run.PhaseStability;
import io.omegascope.ui.Look;
import io.omegascope.ui.Settings;
import io.omegascope.ui.chart.EpochRange;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class PhaseStripTest {
    private final PhaseStrip strip = new PhaseStrip(new SimpleObjectProperty<>(EpochRange.whole(1000, false)));

    @Start
    void show(Stage stage) {
        stage.setScene(new Scene(new StackPane(strip), 600, 40));
        Look.dress(stage.getScene(), new Settings());
        stage.show();
    }

    @Test
    void namesFitTheirBandsOrStepBackIntoTheTooltip(FxRobot robot) {
        robot.interact(() -> strip.show(
                List.of(
                        new PhaseInterval(Phase.FEATURE_LEARNING, 0, 10),
                        new PhaseInterval(Phase.EMERGENCE, 10, 110),
                        new PhaseInterval(Phase.DELAYED_EMERGENCE, 110, 1000)),
                Optional::empty));
        robot.interact(strip::layout);
        assertEquals(List.of("", "Emerg.", "Delayed emergence"), texts());
        Label narrow = (Label) strip.getChildren().getFirst();
        assertEquals("Feature learning, epochs 0 to 10", narrow.getTooltip().getText());
        strip.getChildren().forEach(node -> {
            Label label = (Label) node;
            assertTrue(label.getText().isEmpty() || label.prefWidth(-1) <= label.getWidth(), "nothing is cut off");
        });
    }

    @Test
    void aPhaseThatGrowsKeepsItsLabel(FxRobot robot) {
        robot.interact(() -> strip.show(List.of(new PhaseInterval(Phase.UNDETERMINED, 0, 100)), Optional::empty));
        Object label = strip.getChildren().getFirst();
        robot.interact(() -> strip.show(List.of(new PhaseInterval(Phase.UNDETERMINED, 0, 500)), Optional::empty));
        assertSame(label, strip.getChildren().getFirst());
    }

    @Test
    void theTipSaysHowSureAPhaseIs(FxRobot robot) {
        PhaseInterval phase = new PhaseInterval(Phase.EMERGENCE, 0, 100);
        PhaseRule rule = PhaseRule.PAPER;
        PhaseStability stability = new PhaseStability(
                List.of(new PhaseStability.Label(phase, 0.5, 0, 4)),
                List.of(new PhaseStability.Variation(rule, 1, List.of(phase))));
        robot.interact(() -> strip.show(List.of(phase), () -> Optional.of(stability)));
        robot.moveTo(strip.getChildren().getFirst());
        Label label = (Label) strip.getChildren().getFirst();
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> label.getTooltip().show(strip.getScene().getWindow()));
        assertTrue(
                label.getTooltip().getText().contains("Confidence 0.50"),
                label.getTooltip().getText());
    }

    private List<String> texts() {
        return strip.getChildren().stream().map(n -> ((Label) n).getText()).toList();
    }
}
