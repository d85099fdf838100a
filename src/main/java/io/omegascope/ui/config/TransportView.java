package io.omegascope.ui.config;

import atlantafx.base.theme.Styles;
import io.omegascope.run.RunState;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.Workbench;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// Start, pause, step, stop and restart for the selected run, and how far it is.
public final class TransportView extends HBox {
    private final Workbench workbench;
    private final ConfigForm form;
    private final ObservableValue<Transport> offer;

    public TransportView(Workbench workbench) {
        this(workbench, new ConfigForm());
    }

    public TransportView(Workbench workbench, ConfigForm form) {
        this.workbench = workbench;
        this.form = form;
        ObservableValue<RunModel> run = workbench.selection().runProperty();
        ObservableValue<RunState> state = run.flatMap(RunModel::stateProperty);
        offer = Bindings.createObjectBinding(this::offer, run, state, form.problemProperty());
        RunProgress progress = new RunProgress(workbench);
        HBox.setHgrow(progress, Priority.ALWAYS);
        setSpacing(4);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("transport");
        getChildren()
                .addAll(
                        mainButton(),
                        button("step", MaterialDesignS.SKIP_NEXT, "Train one epoch, then pause", KeyCode.F6,
                                Transport::stepReason, workbench::step),
                        button("stop", MaterialDesignS.STOP, "Stop the run for good; what it has stays", KeyCode.F7,
                                Transport::stopReason, workbench::stop),
                        button("restart", MaterialDesignR.RESTART, "Start again with the same values and seeds", KeyCode.F8,
                                Transport::restartReason, workbench::restart),
                        progress);
    }

    private Transport offer() {
        RunModel run = workbench.selection().run();
        return Transport.of(
                run == null ? null : run.state(),
                run != null && workbench.isLive(run),
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
        return Explained.button(button, offer.map(o -> help(o.main())), offer.map(Transport::mainReason), KeyCode.F5);
    }

    private void act(Transport.Main main) {
        RunModel run = workbench.selection().run();
        switch (main) {
            case START -> form.config().ifPresent(workbench::start);
            case PAUSE -> with(run, workbench::pause);
            case RESUME -> with(run, workbench::resume);
        }
    }

    private static String help(Transport.Main main) {
        return switch (main) {
            case START -> "Train a new run with the values of the form";
            case PAUSE -> "Pause after the present epoch";
            case RESUME -> "Go on training";
        };
    }

    private StackPane button(
            String id,
            org.kordamp.ikonli.Ikon icon,
            String help,
            KeyCode key,
            Function<Transport, String> reason,
            Consumer<RunModel> action) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId("transport-" + id);
        button.getStyleClass().add(Styles.BUTTON_ICON);
        button.setAccessibleText(help);
        button.setOnAction(_ -> with(workbench.selection().run(), action));
        return Explained.button(button, offer.map(_ -> help), offer.map(reason), key);
    }

    private static void with(@Nullable RunModel run, Consumer<RunModel> action) {
        if (run != null) {
            action.accept(run);
        }
    }
}
