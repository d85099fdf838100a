package io.omegascope.ui.surface;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import io.omegascope.progress.LossLine;
import io.omegascope.progress.Losses;
import io.omegascope.ui.Ink;
import io.omegascope.ui.Settings;
import io.omegascope.ui.chart.PairChart;
import io.omegascope.ui.chart.ValueRange;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Loss and accuracy along a line, its ends named, and the barrier between them.
final class LineView extends VBox {
    private final Settings settings;
    private final PairChart loss = new PairChart(Ink.TRAIN, Ink.TEST);
    private final PairChart accuracy = new PairChart(Ink.TRAIN, Ink.TEST);
    private final Label lossTitle = new Label();
    private final Label barrier = new Label();
    private final Label first = new Label();
    private final Label second = new Label();
    private final ToggleButton log = new ToggleButton("Log");
    private Surface.@Nullable Line shown;

    LineView(Settings settings) {
        this.settings = settings;
        loss.setDescription(this::describe);
        accuracy.setDescription(this::describe);
        accuracy.setTitles("t, the share of the second network in every weight", "");
        log.setId("surface-log");
        log.setSelected(true);
        log.getStyleClass().add(Styles.SMALL);
        log.setTooltip(new Tooltip("Logarithmic axis of loss"));
        log.selectedProperty().subscribe((_, _) -> refresh());
        settings.unitProperty().subscribe((_, _) -> refresh());
        lossTitle.getStyleClass().add(Styles.TEXT_BOLD);
        Label accuracyTitle = new Label("Accuracy");
        accuracyTitle.getStyleClass().add(Styles.TEXT_BOLD);
        barrier.setId("surface-barrier");
        barrier.setWrapText(true);
        barrier.setMinHeight(USE_PREF_SIZE);
        HBox title = new HBox(12, lossTitle, new Spacer(), legend("train", Ink.TRAIN), legend("test", Ink.TEST), log);
        title.setAlignment(Pos.CENTER_LEFT);
        HBox ends = new HBox(12, first, new Spacer(), second);
        for (Label end : new Label[] {first, second}) {
            end.getStyleClass().add("surface-end");
            end.setMinWidth(0);
        }
        loss.setPrefHeight(320);
        accuracy.setPrefHeight(180);
        VBox.setVgrow(loss, Priority.ALWAYS);
        VBox.setVgrow(accuracy, Priority.SOMETIMES);
        setSpacing(4);
        getChildren().addAll(title, barrier, ends, loss, accuracyTitle, accuracy);
    }

    private static Label legend(String text, Ink ink) {
        Label label = new Label("● " + text);
        label.setMinWidth(USE_PREF_SIZE);
        label.setStyle("-fx-text-fill: " + ink.cssName() + ";");
        return label;
    }

    void show(Surface.Line line) {
        shown = line;
        refresh();
    }

    private void refresh() {
        if (shown == null) {
            return;
        }
        LossLine line = shown.line();
        double factor = shown.isInformation() ? settings.unit().perNat() : 1;
        String unit = shown.isInformation() ? settings.unit().word() : "squared error";
        double[] train = scaled(line.losses().trainLoss(), factor);
        double[] test = scaled(line.losses().testLoss(), factor);
        DoubleStream all = DoubleStream.concat(Arrays.stream(train), Arrays.stream(test));
        ValueRange values = log.isSelected() ? ValueRange.around(all, true) : ValueRange.fromZero(all);
        loss.show(line.t(), train, test, new double[][] {straight(line, train), straight(line, test)}, values);
        double[] nothing = new double[line.t().length];
        Arrays.fill(nothing, Double.NaN);
        accuracy.show(
                line.t(),
                line.losses().trainAccuracy(),
                line.losses().testAccuracy(),
                new double[][] {nothing, nothing},
                ValueRange.SHARE);
        lossTitle.setText("Loss (%s)".formatted(shown.isInformation() ? "cross-entropy, " + unit : unit));
        first.setText(shown.wish().name(0));
        second.setText(shown.wish().name(1));
        barrier.setText(
                "Barrier above the straight line between the ends (dashed): %s %s in training, %s in testing.%s Distance: %s."
                        .formatted(
                                ShadeBar.number(line.trainBarrier() * factor),
                                unit,
                                ShadeBar.number(line.testBarrier() * factor),
                                shown.wish().aligned() ? " Neurons aligned." : "",
                                ShadeBar.number(line.distance())));
    }

    private static double[] straight(LossLine line, double... loss) {
        double last = loss[loss.length - 1];
        return Arrays.stream(line.t()).map(t -> (1 - t) * loss[0] + t * last).toArray();
    }

    private static double[] scaled(double[] nats, double factor) {
        return Arrays.stream(nats).map(v -> v * factor).toArray();
    }

    private String describe(int point) {
        if (shown == null) {
            return "";
        }
        LossLine line = shown.line();
        int i = point % line.t().length;
        double factor = shown.isInformation() ? settings.unit().perNat() : 1;
        return "t = %s%n%s".formatted(ShadeBar.number(line.t()[i]), values(line.losses(), i, factor));
    }

    /// All four of one network, a line each for training and testing.
    static String values(Losses losses, int i, double factor) {
        return "train: loss %s, accuracy %.3f%ntest: loss %s, accuracy %.3f"
                .formatted(
                        ShadeBar.number(losses.trainLoss()[i] * factor),
                        losses.trainAccuracy()[i],
                        ShadeBar.number(losses.testLoss()[i] * factor),
                        losses.testAccuracy()[i]);
    }
}
