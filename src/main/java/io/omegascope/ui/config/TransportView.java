package io.omegascope.ui.config;

import atlantafx.base.theme.Styles;
import io.omegascope.run.RunState;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.Workbench;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// Start, pause, step, stop, restart and change of rates for the selected run, and how far it is.
public final class TransportView extends HBox {
    private final Workbench workbench;
    private final ConfigForm form;
    private final ObservableValue<Transport> offer;

    public TransportView(Workbench workbench, ConfigForm form) {
        this.workbench = workbench;
        this.form = form;
        ObservableValue<RunModel> run = workbench.selection().runProperty();
        ObservableValue<RunState> state = run.flatMap(RunModel::stateProperty);
        offer = Bindings.createObjectBinding(() -> offer(state), run, state, form.problemProperty());
        RunProgress progress = new RunProgress(workbench);
        HBox.setHgrow(progress, Priority.ALWAYS);
        setSpacing(4);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("transport");
        getChildren().addAll(mainButton(), stepButton(), stopButton(), restartButton(), ratesButton(), progress);
    }

    /// Asks the run itself: while the selection changes, what follows it still has the state of the last one.
    ///
    /// @param state tells of its next change only once it has been read
    private Transport offer(ObservableValue<RunState> state) {
        state.getValue();
        RunModel run = workbench.selection().run();
        if (run != null && !run.isTrained()) {
            return Transport.measured(
                    workbench.isLive(run), form.problemProperty().get());
        }
        return Transport.of(
                run == null ? null : run.state(),
                run != null && workbench.isLive(run),
                run != null && workbench.canGoOn(run),
                form.problemProperty().get());
    }

    private StackPane mainButton() {
        FontIcon icon = new FontIcon(MaterialDesignP.PLAY);
        Button button = new Button("Start", icon);
        button.setId("transport-main");
        button.getStyleClass().add(Styles.ACCENT);
        button.setMinWidth(100);
        button.setOnAction(_ -> act(offer.getValue().main()));
        offer.subscribe(o -> {
            button.setText(o.main().title());
            icon.setIconCode(o.main() == Transport.Main.PAUSE ? MaterialDesignP.PAUSE : MaterialDesignP.PLAY);
        });
        accelerate(KeyCode.ENTER, () -> act(Transport.Main.START));
        return Explained.button(button, offer.map(o -> help(o.main())), offer.map(Transport::mainReason));
    }

    private void act(Transport.Main main) {
        RunModel run = workbench.selection().run();
        switch (main) {
            case START -> form.config().ifPresent(workbench::start);
            case PAUSE -> with(run, workbench::pause);
            case RESUME -> with(run, workbench::resume);
            case GO_ON -> with(run, workbench::goOn);
        }
    }

    private static String help(Transport.Main main) {
        return switch (main) {
            case START -> "Train a new run with the values of the form (Ctrl + Enter)";
            case PAUSE -> "Pause after the present epoch (Space)";
            case RESUME -> "Go on training (Space)";
            case GO_ON -> "Go on with the run from where it stopped; Start in the form begins a new one";
        };
    }

    private StackPane stepButton() {
        Button button = button("step", MaterialDesignS.SKIP_NEXT, workbench::step);
        return explained(button, "Train one epoch, then pause (S)", Transport::stepReason);
    }

    private StackPane stopButton() {
        Button button = button("stop", MaterialDesignS.STOP, workbench::stop);
        accelerate(KeyCode.PERIOD, button::fire);
        return explained(button, "Stop the run for good; what it has stays (Ctrl + .)", Transport::stopReason);
    }

    private StackPane restartButton() {
        Button button = button("restart", MaterialDesignR.RESTART, workbench::restart);
        accelerate(KeyCode.R, button::fire);
        return explained(button, "Start again with the same values and seeds (Ctrl + R)", Transport::restartReason);
    }

    private StackPane ratesButton() {
        Button button = new Button(null, new FontIcon(MaterialDesignT.TUNE));
        button.setId("transport-rates");
        button.getStyleClass().add(Styles.BUTTON_ICON);
        button.setOnAction(
                _ -> with(workbench.selection().run(), run -> new RatesPopover(workbench, run).show(button)));
        accelerate(KeyCode.L, button::fire);
        return explained(
                button, "Change learning rate and weight decay while it trains (Ctrl + L)", Transport::stepReason);
    }

    private Button button(String id, Ikon icon, Consumer<RunModel> action) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId("transport-" + id);
        button.getStyleClass().add(Styles.BUTTON_ICON);
        button.setOnAction(_ -> {
            with(workbench.selection().run(), action);
            requestFocus(); // so that the space bar pauses and resumes, whatever was pressed last
        });
        return button;
    }

    private StackPane explained(Button button, String help, Function<Transport, String> reason) {
        button.setAccessibleText(help);
        return Explained.button(button, new SimpleStringProperty(help), offer.map(reason));
    }

    /// Ctrl (or Command) and `key`, wherever the focus is.
    private void accelerate(KeyCode key, Runnable action) {
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.getAccelerators().put(new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN), action);
            }
        });
    }

    private static void with(@Nullable RunModel run, Consumer<RunModel> action) {
        if (run != null) {
            action.accept(run);
        }
    }
}
