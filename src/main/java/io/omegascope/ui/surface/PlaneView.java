package io.omegascope.ui.surface;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import io.omegascope.progress.LossPlane;
import io.omegascope.ui.Settings;
import io.omegascope.ui.Theme;
import io.omegascope.ui.chart.HeatChart;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// What networks of a plane do, as colours, with the three that span it.
final class PlaneView extends VBox {
    private static final List<String> NAMES = List.of("A", "B", "C");

    private final Settings settings;
    private final HeatChart grid = new HeatChart();
    private final ShadeBar bar = new ShadeBar();
    private final ChoiceBox<Reading> reading = new ChoiceBox<>();
    private final Label unit = new Label();
    private final Label corners = new Label();
    private Surface.@Nullable Plane shown;

    PlaneView(Settings settings) {
        this.settings = settings;
        reading.setId("surface-reading");
        reading.getItems().setAll(Reading.values());
        reading.setValue(Reading.TEST_LOSS);
        reading.setConverter(new Titles());
        reading.valueProperty().subscribe((_, _) -> refresh());
        settings.unitProperty().subscribe((_, _) -> refresh());
        settings.themeProperty().subscribe((_, _) -> refresh());
        unit.getStyleClass().add(Styles.TEXT_MUTED);
        corners.setId("surface-corners");
        corners.setMinHeight(USE_PREF_SIZE);
        grid.setDescription(this::describe);
        grid.setTitles("distance of weights, along A to B", "and across it");
        HBox title = new HBox(10, reading, unit, new Spacer());
        title.setAlignment(Pos.CENTER_LEFT);
        HBox body = new HBox(10, grid, bar);
        HBox.setHgrow(grid, Priority.ALWAYS);
        VBox.setVgrow(body, Priority.ALWAYS);
        setSpacing(6);
        getChildren().addAll(title, body, corners);
    }

    void show(Surface.Plane plane) {
        shown = plane;
        refresh();
    }

    private void refresh() {
        if (shown == null) {
            return;
        }
        LossPlane plane = shown.plane();
        Reading what = reading.getValue();
        double[] values = what.of(plane.grid());
        Shade shade = Shade.of(what, values);
        Theme theme = settings.themeProperty().get();
        grid.show(plane.x(), plane.y(), i -> shade.color(values[i], theme));
        grid.showPlaces(plane.cornerX(), plane.cornerY(), NAMES);
        bar.show(shade, what.isLoss() ? factor() : 1, theme);
        unit.setText((what.isLoss() ? unit() : "share of samples that are answered right")
                + (shade.logarithmic() ? ", logarithmic colours" : ""));
        corners.setText(corners());
    }

    private String corners() {
        Surface.Plane now = Objects.requireNonNull(shown);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < NAMES.size(); i++) {
            text.append(i == 0 ? "" : "\n")
                    .append(now.wish().name(i))
                    .append(":  ")
                    .append(LineView.values(now.plane().corners(), i, factor()).replace(System.lineSeparator(), ";  "));
        }
        return text.toString();
    }

    private double factor() {
        return shown != null && shown.isInformation() ? settings.unit().perNat() : 1;
    }

    private String unit() {
        return shown != null && shown.isInformation()
                ? "cross-entropy, " + settings.unit().word()
                : "mean squared error";
    }

    private String describe(int cell) {
        if (shown == null) {
            return "";
        }
        LossPlane plane = shown.plane();
        int width = plane.x().length;
        return "%s along, %s across%n%s"
                .formatted(
                        ShadeBar.number(plane.x()[cell % width]),
                        ShadeBar.number(plane.y()[cell / width]),
                        LineView.values(plane.grid(), cell, factor()));
    }

    private static final class Titles extends StringConverter<Reading> {
        @Override
        public String toString(@Nullable Reading value) {
            return value == null ? "" : value.title();
        }

        @Override
        public Reading fromString(String text) {
            throw new UnsupportedOperationException(text);
        }
    }
}
