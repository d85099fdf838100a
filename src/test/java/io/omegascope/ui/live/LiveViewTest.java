package io.omegascope.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.run.Preset;
import io.omegascope.run.Profile;
import io.omegascope.run.RunEvent;
import io.omegascope.ui.Look;
import io.omegascope.ui.ProgressPanel;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.Selection;
import io.omegascope.ui.Settings;
import io.omegascope.ui.Trajectories;
import io.omegascope.ui.chart.CurveChart;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.collections.FXCollections;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class LiveViewTest {
    private final Selection selection = new Selection();
    private final Settings settings = new Settings();
    private final RunModel run = Trajectories.run(Preset.WD_2);

    @Start
    void show(Stage stage) {
        selection.select(run);
        LiveView view = new LiveView(selection, settings, FXCollections.observableArrayList(run));
        stage.setScene(new Scene(new StackPane(view), 720, 860));
        Look.dress(stage.getScene(), settings);
        stage.show();
    }

    @Test
    void aClickInAnyChartPicksTheEpochThere(FxRobot robot) {
        settings.logEpochsProperty().set(true);
        List<Node> charts = charts(robot);
        assertEquals(4, charts.size());
        double fraction = 0.25;
        for (Node chart : charts) {
            robot.clickOn(at(chart, fraction));
            int expected = run.nearestMeasured((int) Math.round(Math.pow(run.end() + 1, fraction) - 1));
            assertEquals(expected, selection.epoch());
            assertFalse(selection.followingProperty().get());
            assertTrue(robot.lookup("Epoch " + expected).tryQuery().isPresent(), "the title says which");
            fraction += 0.2;
        }
    }

    @Test
    void readsTheCurvesUnderThePointer(FxRobot robot) {
        Node accuracy = robot.lookup(".curve-chart").query();
        robot.moveTo(at(accuracy, 0.999));
        String test = "%.3f".formatted(run.metrics().getLast().testAccuracy());
        assertTrue(robot.from(accuracy).lookup(test).tryQuery().isPresent(), test);
    }

    @Test
    void saysWhenValuesAreScaled(FxRobot robot) {
        robot.clickOn(robot.lookup("0–1").queryAs(ToggleButton.class));
        assertTrue(settings.normalisedProperty().get());
        robot.lookup("scaled 0–1 over the run, synergy = −Ω").queryAs(Label.class);
        robot.clickOn(robot.lookup("nats")
                .<ToggleButton>queryAllAs(ToggleButton.class)
                .iterator()
                .next());
        assertFalse(settings.normalisedProperty().get());
    }

    @Test
    void otherMeasuresAppearWhereARunHasThemAndTheChooserIsHeard(FxRobot robot) {
        int last = run.profiles().lastKey();
        Profile profile = run.profiles().lastEntry().getValue();
        Map<String, Double> progress = Map.of("weight-norm-1", 12.5, "sharpness", 37.25, "sharpness-threshold", 66.5);
        robot.interact(() -> {
            run.accept(List.of(new RunEvent.InfoProfile(last + 1, with(profile, progress))));
            selection.selectEpoch(last + 1);
        });
        WaitForAsyncUtils.sleep(400, TimeUnit.MILLISECONDS);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(5, charts(robot).size());
        LiveView view = robot.lookup(".live-view").queryAs(LiveView.class);
        robot.interact(() -> view.setMaxHeight(560));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(4, charts(robot).size(), "where there is no room for five the size of the sub-network gives way");
        robot.lookup("12.5").query();
        robot.clickOn(".measure-chooser").clickOn("Sharpness");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(ProgressPanel.SHARPNESS, settings.progressProperty().get());
        robot.lookup("37.3").query();
        robot.lookup("Stability threshold").query();
        robot.lookup("66.5").query();
    }

    private static Profile with(Profile p, Map<String, Double> progress) {
        return new Profile(
                p.samples(), p.labels(), p.tied(), p.covariance(), p.result(), p.replicates(), progress, p.reason());
    }

    private static List<Node> charts(FxRobot robot) {
        return robot.lookup(".curve-chart").queryAll().stream()
                .filter(Node::isVisible)
                .toList();
    }

    /// A place half way up the plot of a chart.
    private static Point2D at(Node chart, double fraction) {
        Bounds bounds = chart.localToScreen(chart.getLayoutBounds());
        double width = bounds.getWidth() - CurveChart.PLOT_LEFT - CurveChart.PLOT_RIGHT;
        return new Point2D(
                bounds.getMinX() + CurveChart.PLOT_LEFT + fraction * width, bounds.getMinY() + bounds.getHeight() / 2);
    }
}
