package io.omegascope.ui.surface;

import io.omegascope.ui.RunModel;
import io.omegascope.ui.Selection;
import io.omegascope.ui.Workbench;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Chooses one snapshot: a run of this sitting and an epoch of which it keeps weights.
final class CornerView extends HBox {
    private static final String NONE = "none";

    private final ChoiceBox<Choice> runs = new ChoiceBox<>();
    private boolean filling;

    /// A run, or none.
    private record Choice(@Nullable RunModel run) {}

    CornerView(String name, SurfaceModel model, Corner corner, Workbench workbench, boolean mayBeNone) {
        super(6);
        setAlignment(Pos.CENTER_LEFT);
        runs.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Choice choice) {
                return choice == null || choice.run() == null
                        ? NONE
                        : choice.run().title();
            }

            @Override
            public Choice fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        });
        runs.setPrefWidth(170);
        runs.valueProperty().subscribe((_, choice) -> {
            if (!filling && choice != null) {
                model.choose(corner, choice.run());
            }
        });
        ComboBox<Integer> epochs = new ComboBox<>(corner.epochs());
        epochs.setPrefWidth(96);
        epochs.valueProperty().bindBidirectional(corner.epochProperty());
        epochs.disableProperty().bind(corner.runProperty().isNull());
        Button here = new Button("", new FontIcon(MaterialDesignC.CROSSHAIRS_GPS));
        here.setTooltip(new Tooltip("The run and epoch that are selected, or the kept epoch that is nearest"));
        here.setOnAction(_ -> {
            Selection selection = workbench.selection();
            RunModel run = selection.run();
            if (run != null && run.isTrained()) {
                model.choose(corner, run);
                corner.select(selection.epoch());
            }
        });
        getChildren().addAll(new Label(name), runs, new Label("at"), epochs, here);
        workbench.runs().subscribe(() -> fill(workbench, corner, mayBeNone));
        corner.runProperty().subscribe((_, _) -> fill(workbench, corner, mayBeNone));
        fill(workbench, corner, mayBeNone);
    }

    private void fill(Workbench workbench, Corner corner, boolean mayBeNone) {
        List<Choice> choices = new ArrayList<>();
        if (mayBeNone || corner.runProperty().get() == null) {
            choices.add(new Choice(null));
        }
        workbench.runs().stream().filter(RunModel::isTrained).map(Choice::new).forEach(choices::add);
        filling = true;
        runs.getItems().setAll(choices);
        runs.setValue(new Choice(corner.runProperty().get()));
        filling = false;
    }
}
