package io.omegascope.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.run.Phase;
import io.omegascope.run.PhaseInterval;
import io.omegascope.ui.Look;
import io.omegascope.ui.Settings;
import io.omegascope.ui.chart.EpochRange;
import java.util.List;
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
        robot.interact(() -> strip.show(List.of(
                new PhaseInterval(Phase.FEATURE_LEARNING, 0, 10),
                new PhaseInterval(Phase.EMERGENCE, 10, 110),
                new PhaseInterval(Phase.DELAYED_EMERGENCE, 110, 1000))));
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
        robot.interact(() -> strip.show(List.of(new PhaseInterval(Phase.UNDETERMINED, 0, 100))));
        Object label = strip.getChildren().getFirst();
        robot.interact(() -> strip.show(List.of(new PhaseInterval(Phase.UNDETERMINED, 0, 500))));
        assertSame(label, strip.getChildren().getFirst());
    }

    private List<String> texts() {
        return strip.getChildren().stream().map(n -> ((Label) n).getText()).toList();
    }
}
