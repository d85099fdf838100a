package io.omegascope.ui;

import io.omegascope.run.RunState;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// The keys of the window. Text fields and controls that use a key themselves come first.
final class Shortcuts {
    /// @param keys as the help sheet prints them
    record Entry(String keys, String what) {}

    static final List<Entry> ALL = List.of(
            new Entry("Ctrl + Enter", "Start a run with the values of the form"),
            new Entry("Space", "Pause or resume the selected run"),
            new Entry("S", "Train one epoch, then pause"),
            new Entry("Ctrl + .", "Stop the selected run for good"),
            new Entry("Ctrl + R", "Start again with the same values and seeds"),
            new Entry("Ctrl + L", "Change learning rate and weight decay while it trains"),
            new Entry("← →", "Previous or next measured epoch"),
            new Entry("Shift + ← →", "Ten measurements back or ahead"),
            new Entry("Home", "First measurement"),
            new Entry("End", "Newest measurement, and follow the run"),
            new Entry("Esc", "Let go of the selected clusters or neurons"),
            new Entry("Ctrl + O", "Open a stored run"),
            new Entry("Ctrl + K", "The library: every run under your folders"),
            new Entry("Ctrl + Shift + O", "Open activations of any network"),
            new Entry("Ctrl + Shift + F", "Compare the runs of a folder"),
            new Entry("Ctrl + Shift + L", "The loss between snapshots"),
            new Entry("Ctrl + Shift + P", "The paper's claims and figures"),
            new Entry("Ctrl + B", "Information in nats or in bits"),
            new Entry("Ctrl + D", "Light or dark"),
            new Entry("F1", "This sheet"));

    private final Workbench workbench;
    private final Dialogs dialogs;
    private final Runnable help;
    private final BooleanSupplier closeHelp;

    /// @param closeHelp closes the help sheet and says whether it was open
    Shortcuts(Workbench workbench, Dialogs dialogs, Runnable help, BooleanSupplier closeHelp) {
        this.workbench = workbench;
        this.dialogs = dialogs;
        this.help = help;
        this.closeHelp = closeHelp;
    }

    void install(Scene scene) {
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (!event.isConsumed() && !(event.getTarget() instanceof Node n && n instanceof TextInputControl)) {
                handle(event);
            }
        });
    }

    private void handle(KeyEvent event) {
        boolean known = event.isShortcutDown() ? withControl(event) : alone(event);
        if (known) {
            event.consume();
        }
    }

    private boolean withControl(KeyEvent event) {
        switch (event.getCode()) {
            case O -> (event.isShiftDown() ? dialogs.openActivations() : dialogs.openRun()).run();
            case F -> {
                if (!event.isShiftDown()) {
                    return false;
                }
                dialogs.openRuns().run();
            }
            case L -> {
                if (!event.isShiftDown()) {
                    return false;
                }
                turnTo(Page.LOSS);
            }
            case P -> {
                if (!event.isShiftDown()) {
                    return false;
                }
                turnTo(Page.PAPER);
            }
            case K -> turnTo(Page.LIBRARY);
            case B -> workbench.settings().switchUnit();
            case D -> workbench.settings().switchTheme();
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Shows a page, or the run again.
    private void turnTo(Page wanted) {
        ObjectProperty<Page> page = workbench.pageProperty();
        page.set(page.get() == wanted ? Page.RUN : wanted);
    }

    private boolean alone(KeyEvent event) {
        int stride = event.isShiftDown() ? 10 : 1;
        Selection selection = workbench.selection();
        switch (event.getCode()) {
            case F1 -> help.run();
            case SPACE -> pauseOrResume();
            case S -> step();
            case LEFT -> selection.move(-stride);
            case RIGHT -> selection.move(stride);
            case HOME -> selection.selectEpoch(0);
            case END -> selection.followAgain();
            case ESCAPE -> letGo();
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Closes the help sheet if it is open, then goes back to the run.
    private void letGo() {
        if (closeHelp.getAsBoolean()) {
            return;
        }
        Page shown = workbench.pageProperty().get();
        if (shown == Page.LOSS || shown == Page.PAPER || shown == Page.LIBRARY) {
            workbench.pageProperty().set(Page.RUN);
        } else {
            workbench.selection().selectMultiplet(null);
        }
    }

    private void pauseOrResume() {
        RunModel run = workbench.selection().run();
        if (run != null && run.state() instanceof RunState.Training) {
            workbench.pause(run);
        } else if (run != null) {
            workbench.resume(run);
        }
    }

    private void step() {
        RunModel run = workbench.selection().run();
        if (run != null) {
            workbench.step(run);
        }
    }
}
