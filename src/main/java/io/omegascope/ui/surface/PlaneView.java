package io.omegascope.ui.surface;

import atlantafx.base.theme.Styles;
import io.omegascope.progress.LossPlane;
import io.omegascope.ui.Ink;
import io.omegascope.ui.Settings;
import io.omegascope.ui.Theme;
import io.omegascope.ui.chart.HeatChart;
import io.omegascope.ui.surface.Surface.Place;
import io.omegascope.ui.surface.Surface.Plane;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// The loss on the plane through three snapshots, the deeper in colour the higher, on a logarithmic scale.
final class PlaneView extends VBox {
    private final Settings settings;
    private final BooleanProperty test;
    private final HeatChart chart = new HeatChart();
    private final Region bar = new Region();
    private final Label low = new Label();
    private final Label high = new Label();
    private @Nullable Plane shown;

    PlaneView(Settings settings, BooleanProperty test) {
        this.settings = settings;
        this.test = test;
        VBox.setVgrow(chart, Priority.ALWAYS);
        setSpacing(6);
        chart.setTitles("from the first towards the second", "and towards the third");
        bar.setPrefSize(160, 10);
        bar.setMinSize(60, 10);
        bar.setMaxHeight(10);
        HBox line = new HBox(8, choice(), low, bar, high);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, chart);
        test.subscribe((_, _) -> draw());
        settings.themeProperty().subscribe((_, _) -> draw());
    }

    private HBox choice() {
        ToggleButton onTest = new ToggleButton("Test loss");
        ToggleButton onTrain = new ToggleButton("Train loss");
        ToggleGroup group = new ToggleGroup();
        onTest.setToggleGroup(group);
        onTrain.setToggleGroup(group);
        onTest.getStyleClass().addAll(Styles.SMALL, Styles.LEFT_PILL);
        onTrain.getStyleClass().addAll(Styles.SMALL, Styles.RIGHT_PILL);
        group.selectToggle(test.get() ? onTest : onTrain);
        onTest.setOnAction(_ -> {
            onTest.setSelected(true);
            test.set(true);
        });
        onTrain.setOnAction(_ -> {
            onTrain.setSelected(true);
            test.set(false);
        });
        return new HBox(onTest, onTrain);
    }

    void show(Plane plane) {
        shown = plane;
        draw();
    }

    private void draw() {
        Plane drawn = shown;
        if (drawn == null || chart.isBusy()) {
            return;
        }
        LossPlane plane = drawn.plane();
        double[] losses = test.get() ? plane.grid().testLoss() : plane.grid().trainLoss();
        double least = DoubleStream.of(losses).filter(v -> v > 0).min().orElse(1);
        double most = DoubleStream.of(losses).filter(Double::isFinite).max().orElse(1);
        Theme theme = settings.themeProperty().get();
        Ink ink = test.get() ? Ink.TEST : Ink.TRAIN;
        chart.show(plane.x(), plane.y(), i -> color(ink, theme, fraction(losses[i], least, most)));
        chart.showPlaces(plane.cornerX(), plane.cornerY(), labels(drawn.places()));
        chart.setDescription(i -> String.format(
                        Locale.ROOT,
                        "%.3g along, %.3g up%n",
                        plane.x()[i % plane.x().length],
                        plane.y()[i / plane.x().length])
                + Surface.describe(plane.grid(), i));
        low.setText(String.format(Locale.ROOT, "%.3g", least));
        high.setText(String.format(Locale.ROOT, "%.3g nats", most));
        bar.setStyle("-fx-background-color: linear-gradient(to right, %s, %s);"
                .formatted(Ink.web(color(ink, theme, 0)), Ink.web(color(ink, theme, 1))));
    }

    /// With the run where there are several.
    private static List<String> labels(List<Place> places) {
        boolean one = places.stream().map(Place::run).distinct().count() == 1;
        return places.stream()
                .map(place -> one ? place.shortName() : place.name())
                .toList();
    }

    private static double fraction(double loss, double least, double most) {
        return !(loss > least) ? 0 : !(loss < most) ? 1 : Math.log(loss / least) / Math.log(most / least);
    }

    private static Color color(Ink ink, Theme theme, double fraction) {
        Color ground = theme == Theme.DARK ? Color.web("#161b22") : Color.WHITE;
        return ground.interpolate(ink.in(theme), fraction);
    }
}
