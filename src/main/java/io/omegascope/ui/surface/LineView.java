package io.omegascope.ui.surface;

import atlantafx.base.theme.Styles;
import io.omegascope.progress.LossLine;
import io.omegascope.ui.Ink;
import io.omegascope.ui.chart.PairChart;
import io.omegascope.ui.surface.Surface.Line;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Loss and accuracy along the line between two snapshots.
final class LineView extends VBox {
    private final PairChart loss = new PairChart(Ink.TRAIN, Ink.TEST);
    private final PairChart accuracy = new PairChart(Ink.TRAIN, Ink.TEST);

    LineView() {
        setSpacing(4);
        loss.setTitles("t", "nats");
        accuracy.setTitles("t", "");
        getChildren().addAll(title("Loss"), loss, title("Accuracy"), accuracy);
        Stream.of(loss, accuracy).forEach(chart -> VBox.setVgrow(chart, Priority.ALWAYS));
    }

    private static HBox title(String text) {
        Label name = new Label(text);
        name.getStyleClass().add(Styles.TEXT_BOLD);
        return new HBox(14, name, legend("train", Ink.TRAIN), legend("test", Ink.TEST));
    }

    private static Label legend(String text, Ink ink) {
        Label label = new Label("● " + text);
        label.setStyle("-fx-text-fill: " + ink.cssName() + ";");
        return label;
    }

    void show(Line shown) {
        LossLine line = shown.line();
        boolean decades = isWide(DoubleStream.concat(
                DoubleStream.of(line.losses().trainLoss()),
                DoubleStream.of(line.losses().testLoss())));
        loss.show(line.t(), line.losses().trainLoss(), line.losses().testLoss(), false, decades);
        accuracy.show(line.t(), line.losses().trainAccuracy(), line.losses().testAccuracy(), true, false);
        Stream.of(loss, accuracy)
                .forEach(chart -> chart.setDescription(i -> {
                    int at = i % line.t().length;
                    return String.format(Locale.ROOT, "t = %.3f%n", line.t()[at]) + Surface.describe(line.losses(), at);
                }));
    }

    private static boolean isWide(DoubleStream losses) {
        double[] positive = losses.filter(v -> v > 0).sorted().toArray();
        return positive.length > 0 && positive[positive.length - 1] > 100 * positive[0];
    }
}
