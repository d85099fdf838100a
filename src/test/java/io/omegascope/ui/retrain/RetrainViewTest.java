package io.omegascope.ui.retrain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.info.Multiplet;
import io.omegascope.run.RunState;
import io.omegascope.ui.Look;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.SampleBench;
import io.omegascope.ui.Workbench;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class RetrainViewTest {
    private final Workbench bench = SampleBench.empty();

    @Start
    void show(Stage stage) {
        RunModel run = SampleBench.add(bench, SampleBench.fresh("a", "Run", new RunState.Finished(), 1500));
        stage.setScene(new Scene(new RetrainView(bench), 380, 330));
        Look.dress(stage.getScene(), bench.settings());
        stage.show();
        bench.selection().select(run);
        bench.selection().selectEpoch(168);
    }

    @Test
    void choosesTheBestAndAvoidsAnEmptyInverse(FxRobot robot) throws Exception {
        Node go = robot.lookup("#retrain-go").query();
        await(go::isDisabled);
        Node best = robot.lookup("#retrain-best").query();
        await(() -> !best.isDisabled() && best.getLayoutBounds().getWidth() > 0);
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn(best);
        await(() -> !go.isDisabled());
        assertEquals("Inverse 125", box(robot, "#retrain-INVERSE").getText());

        robot.interact(() -> bench.selection().selectMultiplet(new Multiplet(0, 1, 2, 3, 4, 5, 6, 7, 8, 9)));
        await(() -> box(robot, "#retrain-INVERSE").isDisabled());
        assertTrue(robot.lookup("#retrain-problem").queryAs(Label.class).isVisible());

        await(() -> robot.lookup("#retrain-remedy")
                .tryQuery()
                .map(n -> n.getLayoutBounds().getWidth() > 0)
                .orElse(false));
        robot.clickOn("#retrain-remedy");
        await(() -> box(robot, "#retrain-INVERSE").getText().equals("Inverse 25"));
        assertFalse(go.isDisabled());
        robot.clickOn(go);
        assertFalse(bench.errors().isEmpty(), "the bench was asked to retrain, which it cannot store");
    }

    private static CheckBox box(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(CheckBox.class);
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, condition);
    }
}
