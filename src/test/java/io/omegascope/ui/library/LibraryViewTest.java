package io.omegascope.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.omegascope.run.Preset;
import io.omegascope.run.RunConfig;
import io.omegascope.run.RunEvent;
import io.omegascope.run.RunState;
import io.omegascope.run.Schedule;
import io.omegascope.run.Seeds;
import io.omegascope.store.Annotations;
import io.omegascope.store.LibraryIndex;
import io.omegascope.store.RunWriter;
import io.omegascope.ui.Look;
import io.omegascope.ui.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Two conditions of two seeds each, on the headless platform.
@ExtendWith(ApplicationExtension.class)
class LibraryViewTest {
    @TempDir
    Path root;

    private final List<Path> opened = new ArrayList<>();
    private final List<RunConfig> copied = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final ObservableList<Path> folders = FXCollections.observableArrayList();

    @Start
    void show(Stage stage) throws IOException {
        Path runs = Files.createDirectories(root.resolve("runs"));
        for (Preset preset : List.of(Preset.WD_2, Preset.WD_10)) {
            for (int seed = 0; seed < 2; seed++) {
                RunConfig config = preset.config(Seeds.all(seed)).withSchedule(new Schedule(4, 4, 4));
                RunWriter writer = RunWriter.create(runs.resolve(preset.key() + "-" + seed), config);
                writer.append(new RunEvent.EpochMetrics(0, 1, 1, 1, 0.2 + 0.6 * seed, 1, 0));
                writer.append(new RunEvent.StateChanged(new RunState.Stopped(), 0));
                writer.settle();
            }
        }
        folders.add(runs);
        Settings settings = new Settings();
        LibraryView view = new LibraryView(
                new LibraryIndex(root.resolve("index")),
                folders,
                new LibraryDesk(
                        opened::add, (_, _) -> {}, _ -> {}, copied::add, _ -> {}, () -> null, failures::add, () -> {}));
        Scene scene = new Scene(view, 990, 600);
        Look.dress(scene, settings);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        view.setVisible(false);
        view.setVisible(true);
    }

    @Test
    void runsAreFoundSearchedGroupedAndOpened(FxRobot robot) {
        LibraryTable table = robot.lookup("#library-table").queryAs(LibraryTable.class);
        waitFor(() -> table.getItems().size() == 4);
        robot.clickOn("#library-search").write("decay 10");
        waitFor(() -> table.getItems().size() == 2);
        robot.eraseText(8);
        robot.clickOn("#library-group");
        waitFor(() -> table.getItems().size() == 2);
        assertEquals(".50 (.20–.80)", Field.ACCURACY.text(table.getItems().getFirst()));
        robot.interact(() -> {
            table.requestFocus();
            table.getSelectionModel().select(0);
        });
        robot.type(KeyCode.ENTER);
        waitFor(() -> table.getItems().size() == 4);
        robot.interact(() -> table.getSelectionModel().clearAndSelect(1));
        robot.type(KeyCode.ENTER);
        assertEquals(List.of(table.getItems().get(1).runs().getFirst().folder()), opened);
        assertEquals(List.of(), failures);
    }

    @Test
    void tagsAndNoteGoIntoTheFolderOfTheRun(FxRobot robot) {
        LibraryTable table = robot.lookup("#library-table").queryAs(LibraryTable.class);
        waitFor(() -> table.getItems().size() == 4);
        robot.interact(() -> table.getSelectionModel().select(0));
        ListedRun run = table.getItems().getFirst().runs().getFirst();
        robot.clickOn("#library-tags").write("odd, late").type(KeyCode.ENTER);
        waitFor(() -> Annotations.read(run.folder()).tags().equals(List.of("odd", "late")));
        robot.clickOn("#library-note").write("Look again").type(KeyCode.ENTER);
        waitFor(() -> Annotations.read(run.folder()).note().equals("Look again"));
        waitFor(() -> table.getItems().stream()
                .anyMatch(l -> l.tags().equals("odd, late") && l.note().equals("Look again")));
        assertEquals(List.of(), failures);
    }

    @Test
    void aFolderThatIsAddedIsLookedThrough(FxRobot robot) throws IOException {
        LibraryTable table = robot.lookup("#library-table").queryAs(LibraryTable.class);
        waitFor(() -> table.getItems().size() == 4);
        Path other = root.resolve("other");
        RunWriter.create(other.resolve("a"), Preset.WD_2.config(Seeds.all(7)));
        robot.interact(() -> folders.add(other));
        waitFor(() -> table.getItems().size() == 5);
        assertNotNull(robot.lookup("5 runs").query());
    }

    private static void waitFor(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
