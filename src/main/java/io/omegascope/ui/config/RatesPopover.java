package io.omegascope.ui.config;

import atlantafx.base.controls.Popover;
import atlantafx.base.theme.Styles;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.Workbench;
import javafx.beans.property.StringProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Changes the learning rate and the weight decay of a run while it goes on.
final class RatesPopover {
    private static final double WIDTH = 260;

    private final Workbench workbench;
    private final RunModel run;
    private final RatesModel model = new RatesModel();
    private final Popover popover = new Popover();

    RatesPopover(Workbench workbench, RunModel run) {
        this.workbench = workbench;
        this.run = run;
        model.fill(run, workbench.activity(run).epochProperty().get());
        Label title = new Label("Change while it trains");
        title.getStyleClass().add(Styles.TEXT_BOLD);
        Label help = new Label("From the next epoch on. The change is marked in every curve and kept with the run.");
        help.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        help.setWrapText(true);
        help.setMinHeight(Region.USE_PREF_SIZE);
        VBox content = new VBox(
                8,
                title,
                line("Learning rate", "rates-learning-rate", model.learningRateProperty()),
                line("Weight decay", "rates-weight-decay", model.weightDecayProperty()),
                problem(),
                help,
                applyButton());
        content.setPadding(new Insets(4, 8, 8, 8));
        content.setPrefWidth(WIDTH);
        popover.setContentNode(content);
        popover.setDetachable(false);
        popover.setHeaderAlwaysVisible(false);
        popover.setArrowLocation(Popover.ArrowLocation.BOTTOM_LEFT);
    }

    void show(Node owner) {
        popover.show(owner);
    }

    private HBox line(String name, String id, StringProperty text) {
        Label label = new Label(name);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        TextField field = new TextField();
        field.setId(id);
        field.getStyleClass().add(Styles.SMALL);
        field.setPrefWidth(110);
        field.textProperty().bindBidirectional(text);
        field.setOnAction(_ -> apply());
        label.setLabelFor(field);
        HBox line = new HBox(8, label, field);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Label problem() {
        Label problem = new Label();
        problem.setId("rates-problem");
        problem.getStyleClass().addAll(Styles.DANGER, Styles.TEXT_SMALL);
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }

    private Button applyButton() {
        Button apply = new Button("Change");
        apply.setId("rates-apply");
        apply.getStyleClass().addAll(Styles.ACCENT, Styles.SMALL);
        apply.setMaxWidth(Double.MAX_VALUE);
        apply.setOnAction(_ -> apply());
        return apply;
    }

    private void apply() {
        if (model.apply((rate, decay) -> workbench.changeRates(run, rate, decay))) {
            popover.hide();
        }
    }
}
