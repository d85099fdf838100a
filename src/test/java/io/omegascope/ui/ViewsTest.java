package io.omegascope.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.omegascope.info.Multiplet;
import io.omegascope.ui.multiplets.MultipletRow;
import io.omegascope.ui.multiplets.MultipletsView;
import io.omegascope.ui.network.NetworkView;
import io.omegascope.ui.timeline.TimelineView;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Neurons, multiplets and epochs on the headless platform: each view sets the selection and follows it.
@ExtendWith(ApplicationExtension.class)
class ViewsTest {
    private final Selection selection = new Selection();

    @Start
    void show(Stage stage) {
        Settings settings = new Settings();
        NetworkView network = new NetworkView(selection, settings, _ -> SampleRuns.NO_ACTIVATIONS);
        MultipletsView multiplets = new MultipletsView(selection, settings, _ -> SampleRuns.NO_ACTIVATIONS);
        network.setPrefSize(380, 330);
        network.setMaxWidth(380);
        multiplets.setPrefSize(380, 330);
        multiplets.setMaxWidth(380);
        Scene scene = new Scene(new VBox(network, multiplets, new TimelineView(selection, settings)), 900, 760);
        Look.dress(scene, settings);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        selection.select(SampleRuns.finished());
        selection.selectEpoch(90);
    }

    @BeforeEach
    void waitForTheTable(FxRobot robot) {
        waitFor(() -> table(robot).getItems().size() == 968);
    }

    @Test
    void clickingClustersComposesAMultiplet(FxRobot robot) {
        robot.clickOn(tile(robot, 7)).clickOn(tile(robot, 0)).clickOn(tile(robot, 3));
        assertEquals(new Multiplet(0, 3, 7), selection.multiplet());
        waitFor(() -> visibleRow(robot, new Multiplet(0, 3, 7)).isPresent());

        robot.clickOn(tile(robot, 7));
        assertEquals(new Multiplet(0, 3), selection.multiplet());
    }

    @Test
    void clustersAreWithinReachOfTheKeyboard(FxRobot robot) {
        robot.clickOn(tile(robot, 1))
                .type(KeyCode.RIGHT)
                .type(KeyCode.SPACE)
                .type(KeyCode.DOWN)
                .type(KeyCode.ENTER);

        assertEquals(new Multiplet(1, 2, 7), selection.multiplet());
    }

    @Test
    void pickingARowSelectsItsMultiplet(FxRobot robot) {
        MultipletRow third = table(robot).getItems().get(2);

        robot.clickOn(visibleRow(robot, third.clusters()).orElseThrow());
        assertEquals(third.clusters(), selection.multiplet());
        assertEquals(90, selection.epoch());

        robot.type(KeyCode.DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(table(robot).getItems().get(3).clusters(), selection.multiplet());
    }

    @Test
    void theWholeNetworkLeadsToALowerOrder(FxRobot robot) {
        robot.interact(() -> selection.selectMultiplet(new Multiplet(0, 1, 2, 3, 4, 5, 6, 7, 8, 9)));
        WaitForAsyncUtils.waitForFxEvents();

        robot.clickOn(robot.lookup(".hint .button").queryAs(Button.class));

        Multiplet multiplet = selection.multiplet();
        assertNotNull(multiplet);
        assertEquals(5, multiplet.order());
        waitFor(() -> visibleRow(robot, multiplet).isPresent());
        assertFalse(robot.lookup(".hint").query().isVisible());
    }

    @Test
    void theOrderOfRowsOutlivesANewEpoch(FxRobot robot) {
        robot.interact(() -> {
            TableView<MultipletRow> table = table(robot);
            table.getSortOrder().setAll(List.of(table.getColumns().get(2)));
        });

        robot.interact(() -> selection.selectEpoch(120));
        waitFor(() ->
                robot.lookup("968 at epoch " + selection.epoch()).tryQuery().isPresent());

        List<Integer> neurons =
                table(robot).getItems().stream().map(MultipletRow::neurons).toList();
        assertEquals(neurons.stream().sorted().toList(), neurons);
    }

    @Test
    void clickingTheTimelineSelectsTheEpoch(FxRobot robot) {
        Node strip = robot.lookup(".strip").query();

        robot.clickOn(at(strip, 0.5));
        int middle = selection.epoch();
        assertTrue(middle > 30 && middle < 50, () -> "logarithmic: " + middle);

        robot.type(KeyCode.RIGHT);
        assertEquals(middle + 1, selection.epoch());
        robot.type(KeyCode.HOME);
        assertEquals(0, selection.epoch());
        robot.type(KeyCode.PAGE_DOWN);
        assertEquals(10, selection.epoch());
    }

    @Test
    void draggingTheThumbScrubsAndFollowingCatchesUp(FxRobot robot) {
        Node strip = robot.lookup(".strip").query();
        robot.drag(at(strip, 0.3), MouseButton.PRIMARY).moveTo(at(strip, 0.9)).drop();
        assertTrue(selection.epoch() > 600, () -> "at " + selection.epoch());
        assertFalse(selection.followingProperty().get());

        robot.clickOn("Follow newest");

        assertEquals(1500, selection.epoch());
    }

    private static Point2D at(Node node, double part) {
        var bounds = node.localToScreen(node.getLayoutBounds());
        return new Point2D(bounds.getMinX() + part * bounds.getWidth(), bounds.getMinY() + 12);
    }

    private static Node tile(FxRobot robot, int cluster) {
        return robot.lookup(".cluster-tile").queryAllAs(Node.class).stream()
                .toList()
                .get(cluster);
    }

    @SuppressWarnings("unchecked") // the only table there is
    private static TableView<MultipletRow> table(FxRobot robot) {
        return robot.lookup(".multiplet-table").queryAs(TableView.class);
    }

    /// The row of a multiplet, if the whole of it is in sight.
    private static Optional<Node> visibleRow(FxRobot robot, Multiplet multiplet) {
        double height = robot.lookup(".multiplet-table .virtual-flow")
                .query()
                .getLayoutBounds()
                .getHeight();
        return robot.lookup(".multiplet-table .table-row-cell").queryAllAs(TableRow.class).stream()
                .filter(row -> row.getItem() instanceof MultipletRow item
                        && item.clusters().equals(multiplet))
                .filter(row -> row.getBoundsInParent().getMinY() >= 0
                        && row.getBoundsInParent().getMaxY() <= height)
                .map(Node.class::cast)
                .findFirst();
    }

    private static void waitFor(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition::getAsBoolean);
            WaitForAsyncUtils.waitForFxEvents();
        } catch (TimeoutException e) {
            throw new AssertionError("Nothing happened within 20 s", e);
        }
    }
}
