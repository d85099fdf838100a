package io.omegascope.ui.pareto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.run.Preset;
import io.omegascope.ui.Look;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.Selection;
import io.omegascope.ui.Settings;
import io.omegascope.ui.Trajectories;
import io.omegascope.ui.Unit;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.shape.Circle;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ParetoViewTest {
    private final Selection selection = new Selection();
    private final RunModel run = Trajectories.run(Preset.WD_0_1);

    @Start
    void show(Stage stage) {
        Settings settings = new Settings();
        selection.select(run);
        stage.setScene(new Scene(new ParetoView(selection, settings), 380, 260));
        Look.dress(stage.getScene(), settings);
        stage.show();
    }

    @Test
    void aClickOnAPointPicksItsEpochAndRingsIt(FxRobot robot) {
        ParetoModel model = ParetoModel.of(run, Unit.NATS);
        int most = mostRedundant(model);
        robot.interact(() -> selection.selectEpoch(model.epochs()[most]));
        Point2D place = centre(robot);
        robot.interact(() -> selection.selectEpoch(0));
        assertTrue(centre(robot).distance(place) > 50, "the ring has moved away");

        robot.moveTo(place);
        assertTrue(robot.lookup(".chart-tip").query().isVisible(), "the point under the pointer says what it is");
        robot.clickOn(place);

        assertEquals(model.epochs()[most], selection.epoch());
        assertEquals(0, centre(robot).distance(place), 1);
    }

    private static Point2D centre(FxRobot robot) {
        Node ring = robot.lookup(".chart-selected-point").query();
        Circle circle = (Circle) ring;
        Bounds bounds = circle.localToScreen(circle.getLayoutBounds());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    private static int mostRedundant(ParetoModel model) {
        int most = 0;
        for (int i = 0; i < model.size(); i++) {
            most = model.redundancy()[i] > model.redundancy()[most] ? i : most;
        }
        return most;
    }
}
