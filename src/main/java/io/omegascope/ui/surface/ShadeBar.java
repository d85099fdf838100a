package io.omegascope.ui.surface;

import io.omegascope.ui.Ink;
import io.omegascope.ui.Theme;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Which colour is which value, from the lowest at the bottom to the highest at the top.
final class ShadeBar extends Pane {
    private static final double WIDTH = 66;
    private static final double BAR = 12;
    private static final double MARGIN = 10;
    private static final double SMALL = 0.001;

    private final Region bar = new Region();
    private Shade shade = new Shade(0, 1, false);
    private List<Double> ticks = List.of();

    ShadeBar() {
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        getStyleClass().add("color-bar");
        bar.setManaged(false);
    }

    /// @param perUnit what a value is multiplied by before it is written
    void show(Shade newShade, double perUnit, Theme theme) {
        shade = newShade;
        ticks = newShade.ticks();
        bar.setStyle("-fx-background-color: linear-gradient(to top, "
                + IntStream.rangeClosed(0, 12)
                        .mapToObj(i -> Ink.web(Ink.height(i / 12.0, theme)))
                        .collect(Collectors.joining(", "))
                + ");");
        getChildren().setAll(bar);
        for (double tick : ticks) {
            Label label = new Label(tick(tick * perUnit));
            label.setManaged(false);
            getChildren().add(label);
        }
        requestLayout();
    }

    private static String tick(double value) {
        return value >= SMALL
                ? new BigDecimal(number(value)).stripTrailingZeros().toPlainString()
                : value == 0 ? "0" : number(value);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value != 0 && Math.abs(value) < SMALL ? "%.1e" : "%.3g", value);
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight() - 2 * MARGIN;
        bar.resizeRelocate(0, MARGIN, BAR, height);
        for (int i = 0; i < ticks.size(); i++) {
            Label label = (Label) getChildren().get(i + 1);
            double textHeight = label.prefHeight(-1);
            double y = MARGIN + height * (1 - shade.fraction(ticks.get(i))) - textHeight / 2;
            label.resizeRelocate(BAR + 5, y, WIDTH - BAR - 5, textHeight);
        }
    }
}
