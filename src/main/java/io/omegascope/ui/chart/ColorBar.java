package io.omegascope.ui.chart;

import io.omegascope.ui.Ink;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Which colour is which epoch, from the first at the bottom to the last at the top.
public final class ColorBar extends Pane {
    private static final double WIDTH = 40;
    private static final double BAR = 9;
    private static final double MARGIN = 8;

    private final Region bar = new Region();
    private double end = 1;
    private List<Double> ticks = List.of();

    public ColorBar() {
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        getStyleClass().add("color-bar");
        bar.setManaged(false);
        bar.setStyle("-fx-background-color: linear-gradient(to top, "
                + IntStream.rangeClosed(0, 8)
                        .mapToObj(i -> Ink.web(Ink.epoch(i / 8.0)))
                        .collect(Collectors.joining(", "))
                + ");");
        setEnd(1);
    }

    /// @param newEnd the last epoch of the run
    public void setEnd(double newEnd) {
        if (newEnd == end && !ticks.isEmpty()) {
            return;
        }
        end = newEnd;
        ticks = EpochTicks.major(0, end, true, 5);
        getChildren().setAll(bar);
        for (double tick : ticks) {
            Label label = new Label(EpochTicks.label(tick));
            label.setManaged(false);
            getChildren().add(label);
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight() - 2 * MARGIN;
        bar.resizeRelocate(0, MARGIN, BAR, height);
        EpochRange range = EpochRange.whole(end, true);
        for (int i = 0; i < ticks.size(); i++) {
            Label label = (Label) getChildren().get(i + 1);
            double textHeight = label.prefHeight(-1);
            double y = MARGIN + height * (1 - range.fraction(ticks.get(i))) - textHeight / 2;
            label.resizeRelocate(BAR + 4, y, WIDTH - BAR - 4, textHeight);
        }
    }
}
