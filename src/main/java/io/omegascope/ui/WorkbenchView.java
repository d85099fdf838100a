package io.omegascope.ui;

import io.omegascope.store.Library;
import io.omegascope.store.LibraryIndex;
import io.omegascope.ui.Places.Divider;
import io.omegascope.ui.config.ConfigForm;
import io.omegascope.ui.config.ConfigView;
import io.omegascope.ui.config.TransportView;
import io.omegascope.ui.library.LibraryDesk;
import io.omegascope.ui.library.LibraryView;
import io.omegascope.ui.live.LaterMeasures;
import io.omegascope.ui.live.LiveView;
import io.omegascope.ui.paper.PaperView;
import io.omegascope.ui.runs.RunsView;
import io.omegascope.ui.study.StudyView;
import io.omegascope.ui.surface.SurfaceView;
import io.omegascope.ui.sweep.SweepView;
import io.omegascope.ui.timeline.TimelineView;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The whole window: header, three columns, timeline and transport, status.
final class WorkbenchView extends StackPane {
    private final StackPane sheet = new StackPane();
    /// A field, since what it is made of refers to it weakly.
    private final ObjectBinding<Page> page;

    private final StartView start;
    private final SweepView sweep;
    private final SurfaceView loss;
    /// Holds the page on the paper once somebody has asked for it.
    private final StackPane paper = new StackPane();
    private final StudyView study;
    private final Runnable back;
    private final LibraryView runsOfFolders;
    private final SplitPane run;
    private final VBox foot;

    private WorkbenchView(Workbench workbench, Library library, Dialogs dialogs) {
        Settings settings = workbench.settings();
        Selection selection = workbench.selection();
        start = new StartView(workbench, library, dialogs);
        back = () -> workbench.pageProperty().set(Page.RUN);
        study = new StudyView(dialogs.chooseFolder(), back);
        sweep = new SweepView(settings, workbench::open, workbench::study, workbench::report, back);
        loss = new SurfaceView(workbench, back);
        LiveView live = new LiveView(selection, settings, workbench.runs());
        live.addControl(new LaterMeasures(workbench));
        run = new SplitPane(live, new RightColumn(workbench));
        run.getStyleClass().add("run");
        Places.keep(run, settings, Divider.share("centre", 0.66));

        RunsView runs = new RunsView(workbench, dialogs.browse(), dialogs.exportRun());
        runs.addEventFilter(MouseEvent.MOUSE_CLICKED, _ -> back.run());
        ConfigForm form = new ConfigForm(settings.keepProperty());
        runsOfFolders = new LibraryView(
                LibraryIndex.standard(),
                settings.libraryFolders(),
                new LibraryDesk(
                        workbench::open,
                        workbench::renamed,
                        workbench::release,
                        form::fill,
                        dialogs.browse(),
                        () -> dialogs.chooseFolder().apply("Add a folder of runs to the library"),
                        workbench::report,
                        back));
        SplitPane left = new SplitPane(runs, new ConfigView(workbench, form));
        left.setOrientation(Orientation.VERTICAL);
        left.setMinWidth(230);
        Places.keep(left, settings, Divider.share("runs", 0.38));
        SplitPane columns = new SplitPane(left, new StackPane(run, start, sweep, loss, paper, study, runsOfFolders));
        Places.keep(columns, settings, Divider.pixels("left", 272));

        BorderPane frame = new BorderPane(columns);
        HeaderBar header = new HeaderBar(workbench, dialogs, this::showHelp);
        frame.setTop(new VBox(
                header, new UnsavedBar(workbench.unsaved(), dialogs.chooseFolder()), new ErrorBar(workbench.errors())));
        foot = new VBox(new TimelineView(selection, settings), new TransportView(workbench, form));
        frame.setBottom(new VBox(foot, new StatusBar(workbench)));
        StackPane question = new StackPane(new ActivationSheet(workbench));
        question.getStyleClass().add("scrim");
        question.visibleProperty().bind(workbench.recordings().offeredProperty().isNotNull());
        getChildren().addAll(frame, sheet, question);
        setOnDragOver(WorkbenchView::allowFiles);
        setOnDragDropped(event -> {
            event.getDragboard().getFiles().forEach(file -> workbench.drop(file.toPath()));
            event.setDropCompleted(true);
        });
        sheet.getStyleClass().add("scrim");
        sheet.getChildren().add(new HelpSheet(this::closeHelp));
        sheet.setOnMouseClicked(event -> sheet.setVisible(event.getTarget() != sheet));
        sheet.setVisible(false);

        workbench.comparedProperty().subscribe(sweep::show);
        workbench.studiedProperty().subscribe(study::show);
        page = Bindings.createObjectBinding(
                () -> shownPage(workbench),
                workbench.pageProperty(),
                workbench.awaitedProperty(),
                selection.runProperty());
        page.subscribe(this::showPage);
    }

    private static Page shownPage(Workbench workbench) {
        Page wanted = workbench.pageProperty().get();
        boolean empty = workbench.selection().run() == null
                && !workbench.awaitedProperty().get();
        return empty && wanted.needsRun() ? Page.START : wanted;
    }

    /// The window's scene, dressed and with its keys.
    static Scene scene(Workbench workbench, Library library, Dialogs dialogs, double width, double height) {
        WorkbenchView view = new WorkbenchView(workbench, library, dialogs);
        Scene scene = new Scene(view, width, height);
        Look.dress(scene, workbench.settings());
        new Shortcuts(workbench, dialogs, view::showHelp, view::closeHelp).install(scene);
        return scene;
    }

    private static void allowFiles(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
    }

    private void showHelp() {
        sheet.setVisible(true);
        sheet.requestFocus();
    }

    private boolean closeHelp() {
        boolean open = sheet.isVisible();
        sheet.setVisible(false);
        return open;
    }

    private void showPage(Page shown) {
        boolean isRun = shown == Page.RUN;
        sweep.setVisible(shown == Page.RUNS);
        runsOfFolders.setVisible(shown == Page.LIBRARY);
        loss.setVisible(shown == Page.LOSS);
        study.setVisible(shown == Page.STUDY);
        if (shown == Page.PAPER && paper.getChildren().isEmpty()) {
            paper.getChildren().add(new PaperView(back));
        }
        paper.setVisible(shown == Page.PAPER);
        start.show(shown == Page.START);
        run.setVisible(isRun);
        boolean timed = isRun || shown == Page.LOSS; // the timeline says which epoch is selected
        foot.setVisible(timed);
        foot.setManaged(timed);
    }
}
