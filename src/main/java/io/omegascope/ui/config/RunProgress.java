package io.omegascope.ui.config;

import atlantafx.base.theme.Styles;
import io.omegascope.ui.Activity;
import io.omegascope.ui.RunModel;
import io.omegascope.ui.Workbench;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// How far the selected run is: epoch, speed, time left, and measurements that lag behind.
final class RunProgress extends VBox {
    RunProgress(Workbench workbench) {
        ObservableValue<RunModel> run = workbench.selection().runProperty();
        ObservableValue<Activity> activity = run.map(workbench::activity);
        ProgressBar bar = new ProgressBar(0);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add(Styles.SMALL);
        bar.progressProperty().bind(activity.flatMap(Activity::progressProperty).orElse(0));
        ObservableValue<String> epoch = activity.flatMap(
                        a -> a.epochProperty().map(e -> "%s %,d of %,d".formatted(a.time(), e.intValue(), a.epochs())))
                .orElse("No run selected");
        ObservableValue<String> speed = activity.flatMap(
                        a -> a.epochsPerSecondProperty().map(s -> Transport.speed(s.doubleValue())))
                .orElse("");
        ObservableValue<String> waiting = activity.flatMap(
                        a -> a.waitingProperty().map(w -> Transport.waiting(w.intValue())))
                .orElse("");
        ObservableValue<String> left = activity.flatMap(Activity::timeLeftProperty)
                .map(Transport::left)
                .orElse("");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(2);
        setPadding(new javafx.geometry.Insets(0, 8, 0, 8));
        getChildren().addAll(line("epoch", epoch, "speed", speed), bar, line("waiting", waiting, "left", left));
    }

    private static Node line(
            String leftId, ObservableValue<String> left, String rightId, ObservableValue<String> right) {
        Label first = label(leftId, left);
        first.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(first, Priority.ALWAYS);
        Label second = label(rightId, right);
        second.setMinWidth(USE_PREF_SIZE);
        return new HBox(8, first, second);
    }

    private static Label label(String id, ObservableValue<String> text) {
        Label label = new Label();
        label.setId("transport-" + id);
        label.getStyleClass().add(Styles.TEXT_SMALL);
        label.textProperty().bind(text);
        return label;
    }
}
